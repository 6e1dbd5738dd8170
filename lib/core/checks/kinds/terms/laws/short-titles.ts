import type { Check } from "@/lib/core/checks/engine/check";
import type { Rule } from "@/lib/core/checks/engine/finding";
import { linesOf } from "@/lib/core/checks/engine/passages";
import { faultFinding } from "@/lib/core/checks/engine/words-at-fault";
import { matchesOf } from "@/lib/core/matches";

/** Only the kind of a document as its title: 《规定》. 《条例》 and 《格式》 are unambiguous in these reports. */
const short = /《(规定|办法|方案|意见|要点|通知|细则|任务分解[\u4e00-\u9fff]{0,6})》/g;

/** R00-95: a short title follows a full one that introduces it. One finding for each short title. */
export function shortTitlesExplained(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const lines = linesOf(input);
      const all = lines.map(({ text }) => text).join("\n");
      const reported = new Set<string>();
      return lines.flatMap((line) =>
        matchesOf(line.text, short).flatMap((found) => {
          const [words, name = ""] = found;
          if (reported.has(name) || isExplained(all, name)) return [];
          reported.add(name);
          const from = found.index;
          return faultFinding(rule, input, line, {
            from,
            to: from + words.length,
            message: `“${words}”没有写明是哪一个文件；第一次出现时写全称，注明“以下简称${words}”`,
          });
        }),
      );
    },
  };
}

/** True if the name is introduced as a short title somewhere, or is the end of a full title in the report. */
function isExplained(text: string, name: string): boolean {
  return (
    new RegExp(`(?:简称|下称|统称)为?[：:]?[“《「]{0,2}${name}`).test(text) ||
    new RegExp(`《[^《》\\n]{4,80}${name}〉?》`).test(text)
  );
}
