import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { signIn } from "../fixtures";
import { chooseFile } from "../steps/administrator";
import { changeOwnPassword } from "../steps/anybody";
import * as people from "./people";
import { repeat } from "./repeated";
import type { Season } from "./season";
import { county, merged, units } from "./world";

/** December: the empty product is set up with the county's units, people, days and reminders. */
export async function setUp(season: Season): Promise<void> {
  const { tally, year } = season;
  tally.begin("建县：单位、账号、期限");
  const first = await tally.step("建立县和第一位管理员（npm run set-up）", "command", setUpCommand);
  await tally.step("管理员首次登录，换成自己的密码", "browser", () =>
    firstSignIn(season, people.administrator, first),
  );
  await tally.step(`导入 ${units.length} 个单位（CSV）`, "browser", () => importUnits(season));
  await tally.step(`登记 ${merged.from.name} 并入 ${merged.into.name}`, "browser", () => merge(season));
  const passwords = await tally.step(`导入 ${people.inFile.length} 个账号（CSV）`, "browser", () =>
    importAccounts(season),
  );
  const browserPeople = [people.secondAdministrator, people.reviewer];
  for (const person of browserPeople)
    await tally.step(`${person.role}首次登录，换成自己的密码`, "browser", () =>
      firstSignIn(season, person, passwords.get(person.username) ?? ""),
    );
  const others = people.inFile.filter((person) => !browserPeople.includes(person));
  const given = ({ username }: people.Person) => passwords.get(username) ?? "";
  await repeat(season, "其余各人换成自己的密码", others, {
    browser: (person) => firstSignIn(season, person, given(person)),
    http: async (person) => {
      const change = { current: given(person), next: person.password };
      await season.actions.call(await season.seat(person), "changeOwnPasswordAction", change);
      season.leave(person);
    },
  });
  await tally.step("在服务器上确认第二位管理员，由其确认三位审核员", "browser", () => confirmRoles(season));
  await tally.step(`设定 ${year} 年度截止日和本县报告的截止日`, "browser", () => settleYear(season));
  await tally.step("设定自动提醒的计划", "browser", () => setPlan(season));
  await tally.step("填写接收提醒的邮箱", "browser", () => setEmail(season, people.reviewer));
  const mailed = people.inFile.filter(({ role }) => role === "填报员" || role === "审核员");
  await repeat(season, "其余填报员、审核员填写邮箱", mailed, {
    browser: async (person) => {
      await setEmail(season, person);
      await season.dismiss(person);
    },
    http: async (person) => {
      const email = `${person.username}@example.gov.cn`;
      await season.actions.call(await season.seat(person), "setEmailAction", { email });
    },
  });
}

/** Runs the set-up command's function in this process, so that it uses the season's time. */
async function setUpCommand(): Promise<string> {
  const { must } = await import("@/prisma/demo/load/steps");
  const { setUpCounty } = await import("@/lib/accounts/mutations/set-up");
  const { username, name } = people.administrator;
  return must(await setUpCounty(county, { username, name })).password;
}

async function firstSignIn(season: Season, person: people.Person, given: string): Promise<void> {
  const page = await season.visit();
  await signIn(page, person.username, given);
  await page.goto("/account");
  await changeOwnPassword(page, given, person.password);
  await expect(page.getByText("密码已修改")).toBeVisible();
  await page.context().close();
}

async function importUnits(season: Season): Promise<void> {
  const page = await season.enter(people.administrator);
  await page.goto("/accounts/import");
  await chooseFile(page, "导入单位", [
    "单位代码,单位名称,类别,机关全称,上级代码",
    ...units.map(({ code, name, label, organ }) => [code, name, label, organ, county.code].join()),
  ]);
  await page.getByRole("button", { name: `确认导入 ${units.length} 个` }).click();
  await expect(page.getByText(`已新建 ${units.length} 个单位。`)).toBeVisible();
}

async function merge(season: Season): Promise<void> {
  const page = await season.enter(people.administrator);
  await page.goto("/accounts/units");
  await page.getByRole("button", { name: `${merged.from.name}的设立与撤并` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("办理什么").selectOption({ label: "并入或改设为另一个单位" });
  await dialog.getByLabel("生效日期").fill(`${season.year}-10-01`);
  await dialog.getByLabel("并入、承接的单位").selectOption({ label: merged.into.name });
  await dialog.getByRole("button", { name: "预览" }).click();
  await expect(
    dialog.getByText(`${merged.from.name}最后一份年度报告是 ${season.year - 1} 年度的`),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "确认办理" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`并入${merged.into.name}`)).toBeVisible();
}

async function importAccounts(season: Season): Promise<Map<string, string>> {
  const page = await season.enter(people.administrator);
  await page.goto("/accounts/import");
  await chooseFile(page, "导入账号", [
    "用户名,姓名,单位代码,角色",
    ...people.inFile.flatMap(({ username, name, unitCode, role, also }) =>
      [role, also].flatMap((each) => (each ? [[username, name, unitCode, each].join()] : [])),
    ),
  ]);
  await page.getByRole("button", { name: `确认导入 ${people.inFile.length} 个` }).click();
  await expect(page.getByText(`已新建 ${people.inFile.length} 个账号。`)).toBeVisible({ timeout: 120_000 });
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载 CSV 文件" }).click();
  const lines = readFileSync(await (await download).path(), "utf8")
    .replace("\ufeff", "")
    .trim()
    .split(/\r?\n/);
  return new Map(
    lines.slice(1).map((line) => {
      const [username = "", , password = ""] = line.split(",").map((cell) => cell.replaceAll('"', ""));
      return [username, password];
    }),
  );
}

/**
 * The first administrator is alone: the second is confirmed on the server, by that command's function; the
 * reviewers by the second administrator.
 */
async function confirmRoles(season: Season): Promise<void> {
  const { must } = await import("@/prisma/demo/load/steps");
  const { confirmOnServer } = await import("@/lib/accounts/mutations/confirm-on-server");
  must(await confirmOnServer(people.secondAdministrator.username));
  const page = await season.enter(people.secondAdministrator);
  await page.goto("/accounts");
  for (const { name } of [people.reviewer, people.secondReviewer, people.countyClerk]) {
    const button = page.getByRole("button", { name: `确认${name}的审核员` });
    await button.click();
    await expect(button).toBeHidden();
  }
}

async function settleYear(season: Season): Promise<void> {
  const page = await season.enter(people.reviewer);
  await page.goto(`/counties/${season.year}`);
  const form = page.getByRole("form", { name: `${season.year} 年度设置` });
  await form.getByLabel("各单位报送截止日").fill(`${season.year + 1}-01-22`);
  await form.getByRole("button", { name: "保存设置" }).click();
  await expect(form.getByText(/已于 .* 保存/)).toBeVisible();
}

async function setPlan(season: Season): Promise<void> {
  const page = await season.enter(people.reviewer);
  await page.goto("/counties");
  const form = page.getByRole("form", { name: "自动提醒" });
  await form.getByLabel("截止前几天提醒").fill("10、5、2");
  await form.getByRole("button", { name: "保存提醒计划" }).click();
  await expect(form.getByText("已保存")).toBeVisible();
}

async function setEmail(season: Season, person: people.Person): Promise<void> {
  const page = await season.enter(person);
  await page.goto("/account");
  await page.getByRole("textbox", { name: /邮箱/ }).first().fill(`${person.username}@example.gov.cn`);
  await page.getByRole("button", { name: /保存/ }).first().click();
  await expect(page.getByText(/已保存/)).toBeVisible();
}
