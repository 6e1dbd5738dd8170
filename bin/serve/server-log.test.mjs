import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterEach, expect, test } from "vitest";
import { openServerLog } from "./server-log.mjs";

const folders = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const written = (log, line) => new Promise((resolve) => log.write(line, resolve));

test("lines that do not fit on the disk are lost, and the log is opened again when there is room", async () => {
  let time = 0;
  let isFull = false;
  let opened = 0;
  const lines = [];
  const open = () => {
    opened += 1;
    return new Writable({
      write(chunk, _encoding, done) {
        if (isFull) return done(Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" }));
        lines.push(String(chunk));
        done();
      },
    });
  };
  const log = openServerLog("", { open, now: () => time });
  await written(log, "first\n");
  isFull = true;
  await written(log, "lost\n");
  await written(log, "lost at once, without another attempt\n");
  time = 1_000;
  await written(log, "lost at another attempt\n");
  isFull = false;
  await written(log, "lost during the pause\n");
  time = 2_000;
  await written(log, "last\n");
  expect(lines).toEqual(["first\n", "last\n"]);
  expect(opened).toBe(3);
});

test("the log is a file that is appended to", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-log-"));
  folders.push(folder);
  await written(openServerLog(folder), "one\n");
  await written(openServerLog(folder), "two\n");
  expect(readFileSync(join(folder, "server.log"), "utf8")).toBe("one\ntwo\n");
});
