import { expect, type Page } from "@playwright/test";
import { goTo, stands } from "./clerk";

/** The confidentiality review, item by item, and the signature. */
export async function signOff(page: Page, reviewedBy: string): Promise<void> {
  await goTo(page, "审签与报送");
  for (const item of ["不含国家秘密", "不含商业秘密", "不含个人隐私"])
    await page.getByRole("checkbox", { name: item }).check();
  await page.getByLabel("保密审查人").fill(reviewedBy);
  await page.getByRole("button", { name: "审签通过" }).click();
  await stands(page, "已审签");
}

/** Hands the signed report to the county. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "报送", exact: true }).click();
  await expect(page.getByText("现在：已报送")).toBeVisible();
}
