// What a repository cell may name, and everything it may not.
import { expect, test } from "vitest";
import { hidePasswords, parseAddress } from "../../grader/collect/address.ts";

const parse = (text: string) => parseAddress(text, "/course");

test.each([
  ["https://example.org/s/a.git", "https://example.org/s/a.git"],
  ["HTTPS://Example.org:8443/a", "https://example.org:8443/a"],
  ["ssh://git@example.org/a.git", "ssh://git@example.org/a.git"],
  ["git@example.org:s/a.git", "git@example.org:s/a.git"],
  ["host:a.git", "host:a.git"],
])("takes %s as a remote address", (text, url) => {
  expect(parse(text)).toEqual({ kind: "remote", url });
});

test.each([
  ["repos/s1.git", "/course/repos/s1.git"],
  ["../s1", "/s1"],
  ["/elsewhere/s1", "/elsewhere/s1"],
  ["./a:b/s1", "/course/a:b/s1"],
  ["課題 1/s1", "/course/課題 1/s1"],
])("takes %s as a path relative to the roster", (text, path) => {
  expect(parse(text)).toEqual({ kind: "local", path });
});

test.each([
  ["--upload-pack=touch x", "begins with a dash"],
  ["-u", "begins with a dash"],
  ["https://example.org/a\n--upload-pack=x", "control character"],
  ["repos/s1\0", "control character"],
  ["https://example.org/%0ahost=evil", "control character"],
  ["ext::sh -c touch% x", '"::"'],
  ["a/b::c", '"::"'],
  ["http://example.org/a", "begins with http://"],
  ["git://example.org/a", "begins with git://"],
  ["file:///etc", "begins with file://"],
  ["ext://x", "begins with ext://"],
  ["https://alice:secret@example.org/a", "holds a password"],
  ["ssh://git:secret@example.org/a", "holds a password"],
  ["https://ghp_token@example.org/a", "user name or token"],
  ["alice:secret@example.org:a", "password"],
  ["ssh://-oProxyCommand=x/a", "strange host"],
  ["ssh://[::1]/a", '"::"'],
  ["ssh://-oProxyCommand@example.org/a", "strange user name"],
  ["-oProxyCommand=x@example.org:a", "begins with a dash"],
  ["git@-oProxyCommand=x:a", "git@host:path"],
  ["git@example.org:-u", "no proper path"],
  ["git@example.org:", "no proper path"],
  ["https://", "not a proper address"],
  ["https://example.org\\@evil.example/a", "backslash"],
  ["", "is empty"],
])("refuses %j and says that it %s", (text, why) => {
  const address = parse(text);
  expect(address.kind).toBe("refused");
  expect(address).toHaveProperty("sentence", expect.stringContaining(why));
});

test("never repeats a password in the sentence that refuses it", () => {
  for (const text of [
    "https://alice:secret@example.org/a",
    "https://alice:sec/ret@example.org/a",
    "https://secret@example.org/a",
    "alice:secret@example.org:a",
    "http://alice:secret@example.org/a",
  ]) {
    expect(JSON.stringify(parse(text))).not.toMatch(/sec\/?ret/);
  }
});

test("leaves an address without a password as it is", () => {
  const message = "cannot reach ssh://git@example.org/a or git@example.org:a or https://example.org:8443/a";
  expect(hidePasswords(message)).toBe(message);
});
