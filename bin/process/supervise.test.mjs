import { beforeEach, expect, test, vi } from "vitest";
import { supervise } from "./supervise.mjs";

let said;

beforeEach(() => {
  said = [];
  vi.spyOn(console, "error").mockImplementation((line) => said.push(line));
});

/** A clock that advances only while somebody waits. */
function clock() {
  let time = 0;
  const pauses = [];
  return {
    pauses,
    now: () => time,
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
      time += milliseconds;
    },
    pass: (milliseconds) => (time += milliseconds),
  };
}

test("a program that ends again and again is restarted with growing pauses, and then no more", async () => {
  const time = clock();
  const restart = vi.fn(async () => undefined);
  await expect(supervise("网页服务", { exited: async () => undefined, restart }, time)).rejects.toThrow(
    "网页服务在 10 分钟内停了 9 次，不再重新启动。",
  );
  expect(restart).toHaveBeenCalledTimes(8);
  expect(time.pauses).toEqual([50, 100, 200, 400, 800, 1600, 2000, 2000]);
  expect(said.filter((line) => line.includes("已恢复"))).toHaveLength(8);
});

test("a program that ends once an hour is restarted immediately each time, without a limit", async () => {
  const time = clock();
  let lives = 30;
  const exited = async () => {
    time.pass(3_600_000);
    if (lives-- === 0) throw new Error("the test ends here");
  };
  await expect(supervise("内置数据库", { exited, restart: async () => undefined }, time)).rejects.toThrow(
    "the test ends",
  );
  expect(time.pauses).toEqual(Array(30).fill(50));
});

test("a failed start is printed and tried again", async () => {
  const time = clock();
  let starts = 0;
  const restart = async () => {
    if (++starts < 3) throw new Error("还有旧进程没有退出");
  };
  const exited = async () => {
    if (starts >= 3) throw new Error("the test ends here");
  };
  await expect(supervise("内置数据库", { exited, restart }, time)).rejects.toThrow("the test ends");
  expect(starts).toBe(3);
  expect(said.filter((line) => line instanceof Error)).toHaveLength(2);
});

test("on a full disk it waits without a limit, says so once, and goes on when there is room", async () => {
  const time = clock();
  let starts = 0;
  const restart = async () => {
    if (++starts < 40) throw new Error("could not write: No space left on device");
  };
  const exited = async () => {
    if (starts >= 40) throw new Error("the test ends here");
  };
  const program = { exited, restart, isFull: () => starts < 40 };
  await expect(supervise("内置数据库", program, time)).rejects.toThrow("the test ends");
  expect(time.pauses).toEqual(Array(40).fill(5_000));
  expect(said.map((line) => /磁盘已满|已恢复/.exec(line)?.[0])).toEqual(["磁盘已满", "已恢复"]);
});
