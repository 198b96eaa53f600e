// Makes the checks of this assignment tests of vitest; run them with `npm test NN`.
import { gradeHere } from "../../grader/vitest.ts";

await gradeHere(import.meta.dirname);
