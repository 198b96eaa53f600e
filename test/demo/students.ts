// The names of the demo class.

const family = [
  "佐藤",
  "鈴木",
  "高橋",
  "Smith",
  "田中",
  "伊藤",
  "渡辺",
  "García",
  "山本",
  "中村",
  "小林",
  "Nguyễn",
  "加藤",
];
const given = ["太郎", "花子", "健", "Anna", "さくら", "翔", "美咲", "José", "大輔", "結衣", "蓮"];

export interface Name {
  /** A student number. */
  readonly id: string;
  readonly name: string;
}

/** The n-th student, from 0: Japanese names in Japanese order, others in theirs. */
export function studentName(n: number): Name {
  const [last = "", first = ""] = [family[n % family.length], given[n % given.length]];
  const western = /^\p{Script=Latin}+$/u.test(last) || /^\p{Script=Latin}+$/u.test(first);
  return {
    id: `s26${String(n + 1).padStart(4, "0")}`,
    name: western ? `${first} ${last}` : `${last} ${first}`,
  };
}
