// Expected: returned [{"$":"NaN"},{"$":"Infinity"},{"$":"-Infinity"},{"$":"-0"},5e-324,1.7976931348623157e+308,{"$":"hole"},{"$":"undefined"},1]. Every number that JSON would lose.
// Covers: special numbers
export function attack() {
  const list: unknown[] = [NaN, Infinity, -Infinity, -0, 5e-324, 1.7976931348623157e308];
  list[7] = undefined;
  list[8] = 1;
  return list;
}
