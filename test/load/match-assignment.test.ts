// What people type to name an assignment.
import { expect, test } from "vitest";
import { matchAssignment } from "../../grader/load/match-assignment.ts";

const ids = ["01-loss", "02-delta", "03-update", "12-delay"];

test.each([
  ["02-delta", "02-delta"],
  ["02", "02-delta"],
  ["2", "02-delta"],
  ["delta", "02-delta"],
  ["upd", "03-update"],
  ["LOSS", "01-loss"],
])("%s is %s", (name, id) => {
  expect(matchAssignment(name, ids)).toEqual({ kind: "found", id });
});

test("a part of several names is none of them", () => {
  expect(matchAssignment("del", ids)).toEqual({ kind: "several", ids: ["02-delta", "12-delay"] });
  // A whole name is found, though it is a part of another.
  expect(matchAssignment("delta", [...ids, "04-delta-rule"])).toEqual({ kind: "found", id: "02-delta" });
});

test("an unknown name has a nearest one", () => {
  expect(matchAssignment("dleta", ids)).toEqual({ kind: "none", nearest: "02-delta" });
  expect(matchAssignment("", ids)).toMatchObject({ kind: "none" });
  expect(matchAssignment("delta", [])).toEqual({ kind: "none", nearest: "" });
});
