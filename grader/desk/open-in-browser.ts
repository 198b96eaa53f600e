// Shows a page in the browser that the system prefers.
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";

/** The program, and what it is given. No shell reads the address. */
export function browserCommand(
  platform: NodeJS.Platform,
  address: string,
): readonly [program: string, ...words: readonly string[]] {
  if (platform === "darwin") return ["open", address];
  // What `start` does, without the shell that it is a part of.
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  return ["xdg-open", address];
}

/** Opens a file and does not wait. Where there is no browser nothing happens: the caller has printed the path. */
export function openInBrowser(file: string): void {
  const [program, ...words] = browserCommand(process.platform, pathToFileURL(file).href);
  const browser = spawn(program, words, { detached: true, stdio: "ignore" });
  browser.on("error", () => {});
  browser.unref();
}
