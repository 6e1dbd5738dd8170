// @vitest-environment jsdom
import { expect, test } from "vitest";
import { TextField } from "./field";
import { testPage } from "./testing-page";

const { page, draw } = testPage();

test("the year of a date has four digits, so that the month is typed right after it", () => {
  draw(
    <>
      <TextField label="成文日期" type="date" />
      <TextField label="公布时间" type="datetime-local" />
      <TextField label="延至" type="date" max="2026-12-31" />
      <TextField label="联系地址" />
    </>,
  );
  const limits = [...page.querySelectorAll("input")].map((input) => input.getAttribute("max"));
  expect(limits).toEqual(["9999-12-31", "9999-12-31T23:59", "2026-12-31", null]);
});
