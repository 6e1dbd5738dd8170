import { matchesOf } from "@/lib/core/matches";
import { PREFACE } from "../../../report";
import type { Check } from "../../engine/check";
import { finding, frontPlace, type Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { linesOf } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, faultFinding } from "../../engine/words-at-fault";

const pattern =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:qq|foxmail|163|126|yeah|sina|sohu|139|189|wo|21cn|tom|aliyun|gmail|hotmail|outlook|live|icloud)\.(?:com\.cn|com|cn|net)(?![\w.-]*[A-Za-z])/gi;

/** The office's mailbox is an official one, not a private account with a public provider. */
export function officeMailbox(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const message = (address: string) => `${address} 是个人申请的邮箱，有单位邮箱的请改用单位邮箱`;
      const front = matchesOf(input.content.front.email ?? "", pattern).map(([address]) =>
        finding(rule, "email", {
          message: message(address),
          places: [frontPlace("email", "电子邮箱")],
          sides: [{ label: "电子邮箱", value: address }],
        }),
      );
      // The opening repeats the front matter's mailbox: one finding is enough.
      const lines = linesOf(input).filter(({ chapterId }) => front.length === 0 || chapterId !== PREFACE);
      return [
        ...front,
        ...lines.flatMap((line) =>
          mailboxes(line).map((fault) =>
            faultFinding(rule, input, line, { ...fault, message: message(fault.message) }),
          ),
        ),
      ];
    },
  };
}

/** The mailboxes of a line. The message of each fault is the mailbox itself. */
const mailboxes = perLine(({ text }: Line): Fault[] =>
  text.includes("@")
    ? matchesOf(text, pattern).map((found) => ({
        from: found.index,
        to: found.index + found[0].length,
        message: found[0],
      }))
    : [],
);
