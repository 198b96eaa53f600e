// Lines that the reference shares with what students get, and that give nothing away.

/** As they are without types, each with the reason why everybody may know it. */
export const harmlessLines: Readonly<Record<string, string>> = {
  'const names = ["training", "validation", "test"];': "the handout and the stub name these parts",
  "const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);":
    "no assignment asks for a sum; it is how everybody writes one",
  '} from "../../assignments/06-playground/mission-rules.ts";':
    "the rules of the missions are handed out, and the playground reads them",
};
