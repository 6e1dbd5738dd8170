import { expect, test, vi } from "vitest";
import { logger } from "../logger";
import { Overloaded } from "../overload";
import { unlessBusy } from "./unless-busy";

const away = Object.assign(new Error("server has closed the connection"), { code: "P1017" });

test.each([
  ["too much waits", new Overloaded(), "要生成的文件太多"],
  ["there is no primary", away, "数据库暂时没有应答"],
])("while %s, a file is refused with the time after which to try again", async (_when, error, words) => {
  vi.spyOn(logger, "warn").mockReturnValue();
  const answer = await unlessBusy(() => Promise.reject(error));
  expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "5"]);
  expect(await answer.text()).toContain(words);
});

test("a fault is none of these", async () => {
  await expect(unlessBusy(() => Promise.reject(new TypeError("a fault")))).rejects.toThrow("a fault");
});
