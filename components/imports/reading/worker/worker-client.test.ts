import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { serveRequests } from "./serve-requests";
import { WorkerClient } from "./worker-client";

/** Both sides connected manually: `answer` responds to a message when the test says so. */

type Request = { type: "echo"; text: string };
type Response = { type: "echo"; said: string } | { type: "other" };

let workers: HandWorker[] = [];

class HandWorker {
  asked: string[] = [];
  ended = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    workers.push(this);
  }
  postMessage({ text }: Request) {
    this.asked.push(text);
  }
  terminate() {
    this.ended = true;
  }
  say(data: unknown) {
    this.onmessage?.({ data });
  }
}

const start = () => new WorkerClient<Request, Response>(() => new HandWorker() as unknown as Worker);
const echo = (text: string): Request => ({ type: "echo", text });
const turn = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  workers = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("requests are sent to one worker one after the other, each with its own response", async () => {
  const client = start();
  const first = client.ask(echo("一"));
  const second = client.ask(echo("二"));
  await turn();
  expect(workers[0]?.asked).toEqual(["一"]);
  workers[0]?.say({ type: "echo", said: "一" });
  expect(await first).toEqual({ type: "echo", said: "一" });
  await turn();
  expect(workers[0]?.asked).toEqual(["一", "二"]);
  workers[0]?.say({ type: "echo", said: "二" });
  expect((await second).said).toBe("二");
  expect(workers).toHaveLength(1);
});

test("the worker's refusal is thrown, and the next request is still sent", async () => {
  const client = start();
  const first = expect(client.ask(echo("一"))).rejects.toThrow(new RefusedDocument("已损坏。"));
  await turn();
  workers[0]?.say({ type: "refused", message: "已损坏。" });
  await first;
  const second = client.ask(echo("二"));
  await turn();
  workers[0]?.say({ type: "echo", said: "二" });
  expect((await second).said).toBe("二");
});

test("a worker that takes longer than half a minute is terminated, and the next request gets another", async () => {
  const client = start();
  const first = expect(client.ask(echo("一"))).rejects.toThrow("读了 30 秒还没有读完");
  const second = client.ask(echo("二"));
  await vi.advanceTimersByTimeAsync(30_000);
  await first;
  expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  workers[1]?.say({ type: "echo", said: "二" });
  expect((await second).said).toBe("二");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(workers[1]?.ended).toBe(false);
});

test("a worker that fails is terminated with a message", async () => {
  const client = start();
  const first = expect(client.ask(echo("一"))).rejects.toThrow("浏览器没有读成这份文件");
  await turn();
  workers[0]?.onerror?.();
  await first;
  expect(workers[0]?.ended).toBe(true);
});

test("once ended, nothing that waits is sent; later requests get a new worker", async () => {
  const client = start();
  const first = expect(client.ask(echo("一"))).rejects.toThrow("已停止读取");
  const second = expect(client.ask(echo("二"))).rejects.toThrow("已停止读取");
  await turn();
  client.end();
  const third = client.ask(echo("三"));
  await first;
  await second;
  await turn();
  expect(workers.map(({ asked: put, ended }) => ({ put, ended }))).toEqual([
    { put: ["一"], ended: true },
    { put: ["三"], ended: false },
  ]);
  workers[1]?.say({ type: "echo", said: "三" });
  expect((await third).said).toBe("三");
});

test("a response to another request is ignored", async () => {
  const client = start();
  const first = expect(client.ask(echo("一"))).rejects.toThrow("没有读到内容");
  await turn();
  workers[0]?.say({ type: "other" });
  await first;
});

test("the worker explains why a document is refused, and for other errors what a person can do", async () => {
  const posted: unknown[] = [];
  const here = { postMessage: (data: unknown) => posted.push(data), onmessage: async (_: unknown) => {} };
  vi.stubGlobal("self", here);
  serveRequests(async (asked: string) => {
    if (asked === "空") throw new RefusedDocument("里面没有文字。");
    if (asked === "坏") throw new TypeError("x is not a function");
    return { type: "echo", said: asked };
  });
  for (const data of ["一", "空", "坏"]) await here.onmessage({ data });
  expect(posted).toEqual([
    { type: "echo", said: "一" },
    { type: "refused", message: "里面没有文字。" },
    { type: "refused", message: expect.stringContaining("另存为 .docx") },
  ]);
});
