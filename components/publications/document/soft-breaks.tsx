import { Fragment, type ReactNode } from "react";
import { keyed } from "@/lib/core/keyed";

/** Where the title of a report may break: “青石镇人民政府｜2025年｜政府信息公开工作｜年度报告”. */
const titlePlaces = /(?=\d{4}年政府信息)|(?<=年)(?=政府信息)|(?<=政府信息公开工作)(?=年度报告)/;

export function titleLine(line: string): ReactNode {
  return keyed(line.split(titlePlaces)).map(({ key, item }, index) => (
    <Fragment key={key}>
      {index > 0 && <wbr />}
      {item}
    </Fragment>
  ));
}

/** A long run of characters of web and mail addresses. */
const latinRun = /([\w.@/:?&=%~+-]{12,})/;

/** A paragraph with break opportunities in its web and mail addresses. */
export function proseLine(text: string): ReactNode {
  const parts = text.split(latinRun);
  if (parts.length === 1) return text;
  return keyed(parts).map(({ key, item }, index) =>
    index % 2 === 1 && /[@/]/.test(item) ? (
      <span key={key} className="sheet-address">
        {item}
      </span>
    ) : (
      item
    ),
  );
}
