// Things an attack would touch if it got out: a file, a variable of the environment, a listener, a signal.
import { randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the canaries are; handed to every attack, so that none fails only for not knowing. */
export type Targets = {
  /** A file with the token, which everybody may read and write. */
  readonly file: string;
  /** A file that is not there, in a folder where everybody may write. */
  readonly newFile: string;
  /** The environment variable that holds the token. */
  readonly variable: string;
  /** Of a listener on the loopback interface. */
  readonly port: number;
  /** Of the process that would be signalled. */
  readonly pid: number;
};

export interface Canaries {
  /** Not to be guessed: whoever says it has read it. */
  readonly token: string;
  readonly targets: Targets;
  /** What was touched since the last time this was asked. */
  touched(): readonly string[];
  remove(): void;
}

const variable = "KADAI_CANARY";
const alarm: NodeJS.Signals = "SIGUSR2";

export async function setCanaries(): Promise<Canaries> {
  const folder = mkdtempSync(join(tmpdir(), "kadai-canary-"));
  chmodSync(folder, 0o777);
  const token = `canary-${randomUUID()}`;
  const [file, newFile] = [join(folder, "secret.txt"), join(folder, "written.txt")];
  const reset = () => {
    writeFileSync(file, token);
    chmodSync(file, 0o666);
    rmSync(newFile, { force: true });
  };
  reset();
  process.env[variable] = token;
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  let signals = 0;
  const count = () => void signals++;
  process.on(alarm, count);
  return {
    token,
    targets: {
      ...{ file, newFile, variable },
      port: (server.address() as AddressInfo).port,
      pid: process.pid,
    },
    touched() {
      const found = [
        ...(readText(file) === token ? [] : ["changed the canary file"]),
        ...(existsSync(newFile) ? ["wrote a file"] : []),
        ...(connections > 0 ? ["reached the listener"] : []),
        ...(signals > 0 ? ["signalled the grader"] : []),
      ];
      reset();
      connections = signals = 0;
      return found;
    },
    remove() {
      process.off(alarm, count);
      server.close();
      delete process.env[variable];
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const readText = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, "utf8") : undefined;
