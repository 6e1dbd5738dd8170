import fc from "fast-check";
import { expect, test } from "vitest";
import { creditCodeFault } from "./credit-code";

const sound = "11370322MB0F00000";
const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const whole = (head: string) =>
  [...signs].map((sign) => head + sign).filter((code) => creditCodeFault(code) === null);

test("of every seventeen signs one eighteenth is right", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs), { minLength: 17, maxLength: 17 }), (head) => {
      expect(whole(head.join(""))).toHaveLength(1);
    }),
  );
});

test("the example of the standard's check holds", () => {
  expect(creditCodeFault("91350100M000100Y43")).toBeNull();
});

test("one wrong sign, another length and letters that look like digits are refused", () => {
  const [code = ""] = whole(sound);
  expect(creditCodeFault(code)).toBeNull();
  expect(creditCodeFault(`2${code.slice(1)}`)).toContain("校验码");
  expect(creditCodeFault(code.slice(1))).toContain("18 位");
  expect(creditCodeFault(`${code.slice(0, -1)}O`)).toContain("18 位");
});
