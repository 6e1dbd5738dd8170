import { createServer } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { chosenPort, freePort } from "./port.mjs";

afterEach(() => vi.unstubAllEnvs());

test("a free port is accepted", async () => {
  const port = await freePort();
  vi.stubEnv("PORT", String(port));
  expect(await chosenPort()).toBe(port);
});

test("a port in use is refused, with the remedy", async () => {
  const port = await freePort();
  const server = createServer().listen(port, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  vi.stubEnv("PORT", String(port));
  await expect(chosenPort()).rejects.toMatchObject({
    message: `端口 ${port} 已被其他程序占用。`,
    remedy: expect.stringContaining("PORT="),
  });
  server.close();
});

test.each(["%s is not a port", "65536", "3000x", "-1"])("%s is no port", async (text) => {
  vi.stubEnv("PORT", text);
  await expect(chosenPort()).rejects.toMatchObject({ message: `PORT=${text} 不是端口号。` });
});
