import { expect, test } from "vitest";
import { withArabicDates, withArabicYears } from "./chinese-dates";

test.each([
  ["青石镇二〇二二年政府信息公开工作年度报告", "青石镇2022年政府信息公开工作年度报告"],
  ["二○一九年度、二零二〇年和二ＯＯ九年", "2019年度、2020年和2009年"],
  ["十二年来，第二十二届", "十二年来，第二十二届"],
])("the years of %s", (text, arabic) => expect(withArabicYears(text)).toBe(arabic));

test.each([
  ["二〇二二年一月一日至十二月三十一日", "2022年1月1日至12月31日"],
  ["自二〇二二年一月一日起至二〇二二年十二月三十一日止", "自2022年1月1日起至2022年12月31日止"],
  ["二〇二三年一月二十日，分三月、六月两次检查", "2023年1月20日，分三月、六月两次检查"],
])("the dates of %s", (text, arabic) => expect(withArabicDates(text)).toBe(arabic));
