// Expected: unloadable everywhere. A module brought along as an address.
// Covers: imports that leave the assignment
import answer from "data:text/javascript,export default process";

export function attack() {
  return answer;
}
