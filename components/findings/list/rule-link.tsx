/** Findings of the import have no rule, and no place on the page of the rules. */
const ofRule = /^R\d/;

/**
 * The code of a rule as a link to its source and example; in a new tab, so that unsaved input is not lost.
 */
export function RuleLink({ code, rules = "/rules" }: { code: string; rules?: string }) {
  const look = "whitespace-nowrap text-ink-2 text-sm";
  if (!ofRule.test(code)) return <span className={look}>{code}</span>;
  return (
    <a
      href={`${rules}#${code}`}
      target="_blank"
      rel="noreferrer"
      title="看这条规则的依据和例子（在新窗口打开）"
      className={`${look} underline decoration-dotted underline-offset-4`}
    >
      {code}
    </a>
  );
}
