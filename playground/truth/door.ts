// The door to the truth; the build of a student's kit puts the numeric one in the reference's place.
export { truth } from "./reference.ts";
