import { setTimeout as sleep } from "node:timers/promises";
import { Failure, printFailure } from "./failure.mjs";
import { isEnding } from "./shutdown.mjs";

/** A program that ends this often has a fault that restarting does not fix. */
const LIMIT = 8;
const WINDOW = 10 * 60_000;

const LONGEST_PAUSE = 2_000;

/**
 * Restarts a program whenever it ends by itself: immediately the first time, then after growing pauses.
 *
 * @param {string} title what its operator calls it
 * @param {{ exited(): Promise<unknown>, restart(): Promise<unknown> }} program exited: until the one that
 * runs now has ended
 * @param {{ pause?(milliseconds: number): Promise<unknown>, now?(): number }} [time] another clock, for a
 * test
 * @returns {Promise<void>} when everything is being stopped
 * @throws {Failure} if it ended too often
 */
export async function supervise(title, program, { pause = sleep, now = Date.now } = {}) {
  let stops = [];
  for (let running = true; ; ) {
    if (running) await program.exited();
    if (isEnding()) return;
    stops = [...stops.filter((at) => now() - at < WINDOW), now()];
    if (stops.length > LIMIT) throw tooOften(title);
    console.error(`${stamp(now())} ${title}意外停止，正在重新启动（10 分钟内第 ${stops.length} 次）…`);
    await pause(Math.min(50 * 2 ** (stops.length - 1), LONGEST_PAUSE));
    running = await program.restart().then(() => true, restartFailed);
    if (running) console.error(`${stamp(now())} ${title}已恢复。`);
  }
}

function restartFailed(error) {
  if (!isEnding()) printFailure(error);
  return false;
}

function tooOften(title) {
  return new Failure(
    `${title}在 10 分钟内停了 ${LIMIT + 1} 次，不再重新启动。`,
    "请看数据目录里的 server.log 和 postgres.log（磁盘是否已满、内存是否不够），处理后重新运行 npm start。",
  );
}

const stamp = (milliseconds) => new Date(milliseconds).toISOString();
