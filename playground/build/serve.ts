// Serves the page on this machine alone, and tells it when the student has saved a file.
import { watch } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

export type Served = {
  /** Where the page is, e.g. "http://127.0.0.1:43651/". */
  readonly address: string;
  close(): void;
};

export type ServeOptions = {
  readonly course: string;
  /** 0 for any that is free. */
  readonly port: number;
  html(): string;
  /** What the page asks for after a change: the student's code as JSON. */
  code(): string;
  /** Writes the student's missions; the answer is a sentence for the page. */
  saveMission(body: string): string;
};

/** Editors save in several steps. */
const settleMs = 80;
const mostBytes = 20_000;

/** @throws Error of Node when the port is taken. */
export async function serve({ course, port, html, code, saveMission }: ServeOptions): Promise<Served> {
  const listeners = new Set<ServerResponse>();
  let settling: NodeJS.Timeout | undefined;
  const watcher = watch(join(course, "assignments"), { recursive: true }, (_, file) => {
    if (!file?.endsWith(".ts")) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      for (const listener of listeners) listener.write("data: saved\n\n");
    }, settleMs);
  });

  const server = createServer((request, response) => {
    if (!isOurs(request)) return void response.writeHead(403).end();
    switch (`${request.method} ${request.url}`) {
      case "GET /":
        return send(response, "text/html", html());
      case "GET /code":
        return send(response, "application/json", code());
      case "GET /saves":
        response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
        response.write(": hello\n\n");
        listeners.add(response);
        return void request.on("close", () => listeners.delete(response));
      case "POST /mission":
        return void bodyOf(request).then((body) => send(response, "text/plain", saveMission(body)));
      default:
        return void response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      watcher.close();
      for (const listener of listeners) listener.end();
      server.close();
    },
  };
}

/** No other page may ask through the visitor's browser: neither by another name for this address nor by a form. */
function isOurs({ headers, method }: IncomingMessage): boolean {
  const host = headers.host ?? "";
  if (!/^127\.0\.0\.1:\d+$/.test(host)) return false;
  return method === "GET" || headers.origin === `http://${host}`;
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > mostBytes) return "";
  }
  return body;
}
