import { randomBytes } from "node:crypto";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { describe, expect, onTestFinished, test } from "vitest";
import { FinalError } from "../../src/cache/github/http-status.ts";
import { createRangeReceiver } from "../../src/cache/github/range-receiver.ts";
import { makeCertificate } from "../support/certificate.ts";
import { startBlobServer } from "./support/blob-server.ts";

const SILENCE_MS = 5_000;
const never = new AbortController().signal;

interface Asked {
  offset?: number;
  sizeBytes?: number;
  signal?: AbortSignal;
  /** Told of all that was received so far, with each piece. */
  onPiece?: (receivedBytes: number) => void;
  receiver?: ReturnType<typeof createRangeReceiver>;
}

/** What came, also where it failed. */
async function receive(url: string, asked: Asked = {}) {
  const { offset = 0, sizeBytes = 10, signal = never } = asked;
  const receiver = asked.receiver ?? createRangeReceiver(SILENCE_MS);
  const into = Buffer.alloc(sizeBytes);
  let received = 0;
  const onReceived = (bytes: number) => {
    received += bytes;
    asked.onPiece?.(received);
  };
  const error = await receiver
    .receive({ url: `${url}/blob`, offset, into, onReceived, signal })
    .catch((thrown: unknown) => thrown);
  return { content: into.subarray(0, received), error };
}

/** Answers each request on a connection with the next of these texts, as it is cut into writes. */
async function startScript(...answers: string[][]): Promise<{ url: string; sockets: Socket[] }> {
  const sockets: Socket[] = [];
  let next = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.push(socket);
    socket.on("error", () => {
      // ECONNRESET: the client has seen enough.
    });
    socket.on("data", async () => {
      for (const write of answers[next++ % answers.length] ?? []) {
        if (socket.destroyed) return;
        socket.write(Buffer.from(write, "latin1"));
        await sleep(1);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sockets };
}

async function closed(sockets: readonly Socket[]): Promise<void> {
  while (!sockets.every((socket) => socket.closed)) await sleep(1);
}

const head = (...fields: string[]) =>
  ["HTTP/1.1 206 Partial Content", "Content-Range: bytes 0-9/99", ...fields, "\r\n"].join("\r\n");
const PLAIN = head("Content-Length: 10");
const BODY = "0123456789";

describe("createRangeReceiver()", () => {
  test.each([1, 10_000, 16_384, 3_000_000])("brings a range of %i bytes", async (sizeBytes) => {
    const content = randomBytes(5_000_000);
    const server = await startBlobServer(content);
    const offset = 1_234_567;
    const { content: came, error } = await receive(server.url, { offset, sizeBytes });
    expect(error).toBeUndefined();
    expect(came.equals(content.subarray(offset, offset + sizeBytes))).toBe(true);
    expect(server.ranges).toEqual([`bytes=${offset}-${offset + sizeBytes - 1}`]);
  });

  test("speaks TLS, and refuses a server that it has no reason to trust", async () => {
    const { key, cert } = makeCertificate();
    const content = randomBytes(400_000);
    const server = createHttpsServer({ key, cert }, (_, response) => {
      response.writeHead(206, {
        "content-length": content.length,
        "content-range": `bytes 0-${content.length - 1}/${content.length}`,
      });
      response.end(content);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const sizeBytes = content.length;
    const distrusted = await receive(`https://localhost:${port}`, { sizeBytes });
    expect(distrusted.error).toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" });

    const trusted = getCACertificates();
    onTestFinished(() => setDefaultCACertificates(trusted));
    setDefaultCACertificates([...trusted, cert]);
    for (const host of ["localhost", "127.0.0.1"]) {
      const { content: came, error } = await receive(`https://${host}:${port}`, { sizeBytes });
      expect(error).toBeUndefined();
      expect(came.equals(content)).toBe(true);
    }
  });

  test.each([
    ["byte by byte", [...(PLAIN + BODY)]],
    ["in one piece", [PLAIN + BODY]],
    ["as head and body", [PLAIN, BODY]],
    ["cut within the end of its head", [PLAIN.slice(0, -2), `\r\n${BODY}`]],
  ])("takes an answer that comes %s", async (_, writes) => {
    const { url } = await startScript(writes);
    const { content, error } = await receive(url);
    expect(error).toBeUndefined();
    expect(content.toString()).toBe(BODY);
  });

  test("uses a connection again, and only where nothing came behind the last answer", async () => {
    const script = await startScript([PLAIN + BODY], [PLAIN, `${BODY.slice(0, 4)}`, BODY.slice(4)]);
    const receiver = createRangeReceiver(SILENCE_MS);
    for (let turn = 0; turn < 4; turn++) {
      expect((await receive(script.url, { receiver })).content.toString()).toBe(BODY);
    }
    expect(script.sockets).toHaveLength(1);

    const talkative = await startScript([PLAIN, BODY.slice(0, 5), `${BODY.slice(5)}HTTP/1.1 206`]);
    expect((await receive(talkative.url, { receiver })).content.toString()).toBe(BODY);
    await closed(talkative.sockets);
    expect((await receive(talkative.url, { receiver })).content.toString()).toBe(BODY);
    expect(talkative.sockets).toHaveLength(2);
  });

  test("asks on a new connection where the server ends each", async () => {
    const script = await startScript([head("Content-Length: 10", "Connection: Close"), BODY]);
    const receiver = createRangeReceiver(SILENCE_MS);
    for (let turn = 0; turn < 3; turn++) {
      expect((await receive(script.url, { receiver })).content.toString()).toBe(BODY);
    }
    expect(script.sockets).toHaveLength(3);
  });

  test("tells what came of an answer that says it is shorter, and leaves nothing open", async () => {
    const script = await startScript([head("Content-Length: 4"), "0123"]);
    const { content, error } = await receive(script.url);
    expect(content.toString()).toBe("0123");
    expect(error).toMatchObject({ message: "ended too early", name: "Error" });
    await closed(script.sockets);
  });

  test.each([
    ["nothing", head("Content-Length: 0"), "ended too early", Error],
    ["more than was asked for", head("Content-Length: 11"), "sent too much", FinalError],
    ["more than it says", `${head("Content-Length: 4")}01234`, "sent too much", FinalError],
    ["two lengths", head("Content-Length: 10", "Content-Length: 10"), "how much", Error],
    ["a length that is none", head("Content-Length: 1e1"), "how much", Error],
    ["a negative length", head("Content-Length: -1"), "how much", Error],
    ["no length", `${head()}${BODY}`, "how much", Error],
    [
      "chunks",
      `${head("Content-Length: 10", "Transfer-Encoding: chunked")}a\r\n${BODY}`,
      "how much",
      Error,
    ],
    ["another range", PLAIN.replace("0-9", "1-10"), "different part", FinalError],
    ["no range", PLAIN.replace("Content-Range", "Other"), "different part", FinalError],
    ["the whole", PLAIN.replace("206", "200"), "different part", FinalError],
    ["a refusal", PLAIN.replace("206", "403"), "answered 403", FinalError],
    ["that it is busy", PLAIN.replace("206", "503"), "answered 503", Error],
    ["an interim answer", PLAIN.replace("206", "100"), "answered 100", FinalError],
    ["no HTTP", "garbage\r\n\r\n", "not plain HTTP/1.1", Error],
    ["a head without an end", "HTTP/1.1 206 x\r\n".padEnd(40_000, "x"), "not plain HTTP", Error],
  ])("fails where the server sends %s", async (_, answer, message, kind) => {
    const { url } = await startScript([answer]);
    const { error } = await receive(url);
    expect((error as Error).message).toContain(message);
    expect(error).toBeInstanceOf(kind);
    expect(error instanceof FinalError).toBe(kind === FinalError);
  });

  test("ends with the reason of its signal, and leaves nothing open", async () => {
    const script = await startScript([PLAIN, "0123"]);
    const stop = new AbortController();
    const reason = new Error("too late");
    const received = Promise.withResolvers<void>();
    const onPiece = (receivedBytes: number) => receivedBytes === 4 && received.resolve();
    const done = receive(script.url, { signal: stop.signal, onPiece });
    await received.promise;
    stop.abort(reason);
    const { content, error } = await done;
    expect(error).toBe(reason);
    expect(content.toString()).toBe("0123");
    await closed(script.sockets);
    expect((await receive(script.url, { signal: stop.signal })).error).toBe(reason);
  });
});
