import { matchesOf } from "@/lib/core/matches";
import { narrowed } from "../../../numerals/numerals";
import { PREFACE } from "../../../report";
import type { Check } from "../../engine/check";
import { finding, frontPlace, type Rule } from "../../engine/finding";
import { type Line, linesOfChapter } from "../../engine/passages";
import { narrowedText, perLine } from "../../engine/per-line";
import { type Fault, faultFinding, wordsAtFault } from "../../engine/words-at-fault";

const pattern = /(?<![\d.])(?:(?:\+|00)?86[- ]?)?(1[3-9]\d)([- ]?)(\d{4})\2(\d{4})(?![\d.]\d|\d)/g;
/** Digits within a web address or a mailbox are not a telephone number. */
const addressed = /(?:[A-Za-z0-9_/=.-]*[A-Za-z_/=][A-Za-z0-9_/=.-]*)$/;

/** Reports mobile numbers in chapters. */
export function noMobileNumbers(rule: Rule): Check {
  return wordsAtFault(rule, (line) => (line.chapterId === PREFACE ? [] : mobileNumbers(line)));
}

/** The office's contact is a landline: a mobile number belongs to a person. */
export function officeTelephone(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const phone = narrowed(input.content.front.phone ?? "");
      const message = "联系电话是手机号码；手机号码属于个人信息，请改用办公室的固定电话";
      const inFront = matchesOf(phone, pattern)
        .slice(0, 1)
        .map(([number]) =>
          finding(rule, "phone", {
            message,
            places: [frontPlace("phone", "联系电话")],
            sides: [{ label: "联系电话", value: number }],
          }),
        );
      const opening = linesOfChapter(PREFACE, input.content.chapters[PREFACE]).flatMap((line) =>
        mobileNumbers(line).map((fault) => faultFinding(rule, input, line, { ...fault, message })),
      );
      return [...inFront, ...opening];
    },
  };
}

const mobileNumbers = perLine((line: Line): Fault[] => {
  const text = narrowedText(line);
  return matchesOf(text, pattern).flatMap((found): Fault[] => {
    const [number, first, , , last] = found;
    const from = found.index;
    if (text[from + number.length] === "@" || addressed.test(text.slice(Math.max(0, from - 40), from)))
      return [];
    const masked = `${first}****${last}`;
    return [
      {
        from,
        to: from + number.length,
        message: `手机号码 ${number} 属于个人信息，不能公开`,
        instead: { text: masked, label: `遮挡为 ${masked}` },
      },
    ];
  });
});
