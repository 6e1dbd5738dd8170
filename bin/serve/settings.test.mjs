import { expect, test } from "vitest";
import { checkSettings } from "./settings.mjs";

test("an address without its scheme is refused at the start, by its name, with what to do", async () => {
  for (const address of ["nianbao.example.gov.cn", "htp://nianbao.example.gov.cn"])
    await expect(checkSettings({ NEXTAUTH_URL: address, LOG_LEVEL: "loud" })).rejects.toMatchObject({
      message: expect.stringMatching(/NEXTAUTH_URL：应为 http.*\n.*LOG_LEVEL/),
      remedy: expect.stringContaining(".env"),
    });
});

test("the demonstration, which sets nothing, starts", async () => {
  expect(await checkSettings({ NEXTAUTH_SECRET: "", DATABASE_URL: "" })).toEqual(["已核对"]);
});
