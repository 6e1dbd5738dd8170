import type { Form } from "@/lib/core/editions/form";
import { areaWordsOf } from "@/lib/core/self-word";
import { type RollUpTree, rollUpTree } from "../tree/tree";
import type { Basis, CountyRollUp } from "../types";
import { rollUpView, shownQuestions } from "../view";
import { type SentMatrix, toSentMatrix } from "./matrix";
import { type SentQuestions, toSentQuestions } from "./questions";

/** What the page sends to the browser for its board: of a county of 90 units no more than some 40 KB. */
type SentBoard = {
  at: { county: string; year: number; of: Basis };
  /** The county's or city's word for its whole area. */
  whole: string;
  questions: SentQuestions;
  /** Number of units not added up yet. */
  missing: number;
};
export type SentMatrixBoard = SentBoard & { view: SentMatrix };
export type SentTreeBoard = SentBoard & { tree: RollUpTree; included: number };

/** One table as a matrix: the requested one and its column, or the first and the total. */
export function matrixBoard(
  rolled: CountyRollUp,
  form: Form,
  asked: { table?: string; column?: string },
): SentMatrixBoard {
  return {
    ...commonOf(rolled),
    questions: toSentQuestions(shownQuestions(rolled)),
    view: toSentMatrix(rollUpView(rolled, form, asked)),
  };
}

/** All tables as a tree. */
export function treeBoard(rolled: CountyRollUp, form: Form): SentTreeBoard {
  const questions = shownQuestions(rolled);
  return {
    ...commonOf(rolled),
    questions: toSentQuestions(questions),
    tree: rollUpTree(rolled, form, questions.shown),
    included: rolled.included.length,
  };
}

function commonOf({ county, year, basis, missing }: CountyRollUp): Omit<SentBoard, "questions"> {
  return {
    at: { county: county.code, year, of: basis },
    whole: areaWordsOf(county).whole,
    missing: missing.length,
  };
}
