import { Fragment, type ReactNode } from "react";
import { Phrased } from "@/components/ui/phrased";
import type { Finding } from "@/lib/core/checks/engine/check";
import type { Form } from "@/lib/core/editions/form";
import { phrasesOf } from "@/lib/core/outline/phrases";
import { severities } from "../severities";
import { byStep } from "./by-step";

type Props<Item extends Finding> = {
  form: Form;
  findings: readonly Item[];
  /** One finding as a list item. */
  item: (finding: Item) => ReactNode;
};

/** The findings by severity and, within, by the step in which each is corrected. */
export function FindingList<Item extends Finding>({ form, findings, item }: Props<Item>) {
  return severities.map(({ severity, title, lead }) => {
    const found = findings.filter((each) => each.severity === severity);
    if (found.length === 0) return null;
    return (
      <section key={severity}>
        <h2 className="font-medium text-lg">
          {title} {found.length} 条
        </h2>
        <p className="mb-3 text-ink-2">{lead}</p>
        <div className="grid gap-5">
          {byStep(form, found).map(({ step, findings: own }) => (
            <section key={step.id}>
              <h3 className="mb-2 flex items-baseline gap-2 text-ink-2">
                <Phrased phrases={phrasesOf(step.title)} />{" "}
                <span className="whitespace-nowrap text-sm tabular-nums">{own.length} 条</span>
              </h3>
              <ul className="grid gap-3">
                {own.map((finding) => (
                  <Fragment key={finding.key}>{item(finding)}</Fragment>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
    );
  });
}
