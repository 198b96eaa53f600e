// The names of the demo class.

const family = ["佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田"];
const given = ["太郎", "花子", "健", "さくら", "翔", "美咲", "大輔", "結衣", "蓮"];
const others = ["Anna Smith", "José García", "Nguyễn Văn An", "Li Wei", "Zoë O'Brien"];

/** One student in so many comes from abroad. */
const every = 6;

export interface Name {
  /** A student number. */
  readonly id: string;
  readonly name: string;
}

/** The n-th student, from 0. */
export function studentName(n: number): Name {
  const fromAbroad = n % every === every - 1;
  const name = fromAbroad ? pick(others, Math.floor(n / every)) : `${pick(family, n)} ${pick(given, n)}`;
  return { id: `s26${String(n + 1).padStart(4, "0")}`, name };
}

const pick = (names: readonly string[], n: number): string => names[n % names.length] ?? "";
