import { matchesOf } from "@/lib/core/matches";
import { PREFACE } from "../../../report";
import { namesOf, shortNameOf } from "../../../similarity/own-names";
import { statutoryTitle } from "../../../title";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { finding, frontPlace, type Rule } from "../../engine/finding";
import { ownWord } from "../../engine/own-word";
import { type Line, linesOf, passageFinding, rewrite } from "../../engine/passages";

/** A name in a text: [from, to). */
type Named = { from: number; to: number; name: string };

const organ = "[一-龥]{1,10}?(?:镇|乡|街道|办事处)(?:人民政府|办事处|党委)?";

/**
 * Places in a sentence where only the reporting unit can be named. They can be checked without a list of
 * other units' names.
 */
const ownPlaces: readonly RegExp[] = [
  new RegExp(
    `(?:本报告|年度报告|年报|本年报)由(${organ})(?:党政办公室|办公室)?(?:负责|牵头|组织)?(?:编制|编写|制作|撰写)`,
    "g",
  ),
  new RegExp(`[我本](?:镇|乡|街道)[（(](${organ})[）)]`, "g"),
  new RegExp(`(${organ})[（(](?:以下)?(?:简称|统称|称)[:：]?["“”'‘’]?[我本](?:镇|乡|街道)`, "g"),
];
/** The contact for questions about the report. */
const contacts = new RegExp(
  `(?:请|可)(?:直接)?(?:与|向|同|和)(${organ})(?:党政(?:综合)?办公室|党政办|办公室|政务公开办公室)?(?:直接)?(?:联系|咨询|反映)`,
  "g",
);
/**
 * Documents that a township makes for itself: “完善白鹭乡信息公开目录”. A county office maintains those of others too.
 */
const ownPapers = new RegExp(
  `(?:(?:完善|制定|修订|编制|更新|健全|公布)[和、并]?)+了?《?(${organ})(?=(?:政府|政务)?信息公开(?:目录|指南|制度|年度报告|年报))`,
  "g",
);
const paper = /信息公开(?:目录|指南|制度|年度报告|年报)/;
/** Matched only in the opening: “白鹭乡人民政府根据《条例》……”. */
const openings = new RegExp(
  `(?:^|[。；])\\s*(?:现)?(${organ})(?=(?:认真|现|严格)?(?:根据|按照|依据|依照|编制|将|公布|向社会))`,
  "g",
);

/** “……要求，白鹭乡人民政府编制了2024年……”: the author of the report, in a clause of its own. */
const makers = new RegExp(`(?<=[，。；])(${organ})(?=编制了?(?:本报告|《|20\\d\\d年))`, "g");
const guided = /要求|组织|指导|督促|所辖|各|会同/;

/**
 * Another unit's name where the unit's own belongs: as the title's organ, in the signature, as the author of
 * the report, in “我镇（…）”. Needs no list of units; names from the county's list are also found in the title
 * and the opening.
 */
export function foreignNameInOwnPlace(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => [...inTitle(rule, input), ...inSignature(rule, input), ...inWords(rule, input)],
  };
}

function inTitle(rule: Rule, input: CheckInput): Finding[] {
  const title = (input.content.front.title ?? "").replace(/\s/g, "");
  const named = /^(?:关于)?([一-龥]{2,30}?)(?:关于)?\d{4}年/.exec(title)?.[1] ?? "";
  if (!/(?:镇|乡|街道|人民政府|办事处)$/.test(named) || !isForeign(input, named)) return [];
  const expected = statutoryTitle(input.form.edition, input.unit.name, input.form.year);
  return [
    finding(rule, "title", {
      message: `标题写的是“${named}”，${ownWord(input)}是“${input.unit.name}”`,
      places: [frontPlace("title", "标题")],
      sides: [
        { label: "标题", value: named },
        { label: ownWord(input), value: input.unit.name },
      ],
      repairs: [{ label: `改为“${expected}”`, path: "front.title", value: { text: expected } }],
    }),
  ];
}

function inSignature(rule: Rule, input: CheckInput): Finding[] {
  const signed = (input.content.front.signedBy ?? "").replace(/\s/g, "");
  if (!/(?:镇|乡|街道|人民政府|办事处|局|委员会)$/.test(signed) || !isForeign(input, signed)) return [];
  return [
    finding(rule, "signedBy", {
      message: `署名是“${signed}”，${ownWord(input)}是“${input.unit.name}”`,
      places: [frontPlace("signedBy", "署名")],
      sides: [
        { label: "署名", value: signed },
        { label: ownWord(input), value: input.unit.name },
      ],
      repairs: [
        { label: `改为“${input.unit.name}”`, path: "front.signedBy", value: { text: input.unit.name } },
      ],
    }),
  ];
}

function inWords(rule: Rule, input: CheckInput): Finding[] {
  return linesOf(input).flatMap((line) => {
    const patterns = [
      ...ownPlaces,
      ...(line.chapterId === PREFACE ? [openings, makers] : []),
      ...(/联系|咨询|反映/.test(line.text) ? [contacts] : []),
      ...(input.unit.kind === "township" && paper.test(line.text) ? [ownPapers] : []),
    ];
    return patterns
      .flatMap((pattern) => captured(pattern, line.text))
      .filter(({ name }) => isForeign(input, name) && !guided.test(name))
      .map((named) => foundName(rule, input, line, named, `这里应是${ownWord(input)}的名称`));
  });
}

/**
 * A finding on another unit's name. The repair is the unit's own name in the matching form, full or short.
 */
export function foundName(rule: Rule, input: CheckInput, line: Line, named: Named, reason: string): Finding {
  const { from, to, name } = named;
  const own = /(?:人民政府|办事处)$/.test(name) ? input.unit.name : shortNameOf(input.unit.name);
  return passageFinding(rule, input, line, [from, to], {
    message: `出现“${name}”，${reason}“${own}”`,
    sides: [
      { label: "文中", value: name },
      { label: ownWord(input), value: own },
    ],
    repairs: [rewrite(line, from, to, own, `改为“${own}”`)],
  });
}

function captured(pattern: RegExp, text: string): Named[] {
  return matchesOf(text, pattern).flatMap((match) => {
    const name = match[1] ?? "";
    const from = match.index + match[0].indexOf(name);
    return name === "" ? [] : [{ from, to: from + name.length, name }];
  });
}

/** True for the name of an organ that is none of the unit's own names. */
function isForeign(input: CheckInput, name: string): boolean {
  if (/^(?:[我本全各该含原包同]|所有|某|乡镇)/.test(name)) return false;
  const own = namesOf(input.unit.name);
  const short = own.at(-1) ?? input.unit.name;
  const others = namesOf(name);
  // “县柳河镇”, “柳河镇党政办”: a name that contains an own name, or is contained in one, is the unit's own.
  return !others.some((each) => each.includes(short) || own.some((mine) => mine.includes(each)));
}
