/** The response that an action's client receives. */
type Answer = {
  data?: { ok: boolean; refusals?: { code: string }[] };
  serverError?: { code: string };
  validationErrors?: unknown;
};
/** An action as its client calls it. */
export type Action = (input: unknown) => Promise<Answer>;

const modules = {
  "lib/accounts/actions.ts": () => import("@/lib/accounts/actions"),
  "lib/accounts/identities/actions.ts": () => import("@/lib/accounts/identities/actions"),
  "lib/accounts/second-factor/actions.ts": () => import("@/lib/accounts/second-factor/actions"),
  "lib/accounts/sign-ins/actions.ts": () => import("@/lib/accounts/sign-ins/actions"),
  "lib/counties/actions.ts": () => import("@/lib/counties/actions"),
  "lib/counties/roll-up/actions.ts": () => import("@/lib/counties/roll-up/actions"),
  "lib/counties/season/actions.ts": () => import("@/lib/counties/season/actions"),
  "lib/counties/supplement/actions.ts": () => import("@/lib/counties/supplement/actions"),
  "lib/imports/actions.ts": () => import("@/lib/imports/actions"),
  "lib/messages/actions.ts": () => import("@/lib/messages/actions"),
  "lib/publications/actions.ts": () => import("@/lib/publications/actions"),
  "lib/publications/archive/actions.ts": () => import("@/lib/publications/archive/actions"),
  "lib/publications/joint-release/actions.ts": () => import("@/lib/publications/joint-release/actions"),
  "lib/publications/portal/actions.ts": () => import("@/lib/publications/portal/actions"),
  "lib/reports/actions.ts": () => import("@/lib/reports/actions"),
  "lib/reports/history/actions.ts": () => import("@/lib/reports/history/actions"),
  "lib/reports/own-report/actions.ts": () => import("@/lib/reports/own-report/actions"),
  "lib/reports/pictures/actions.ts": () => import("@/lib/reports/pictures/actions"),
  "lib/reviews/actions.ts": () => import("@/lib/reviews/actions"),
  "lib/reviews/scores/actions.ts": () => import("@/lib/reviews/scores/actions"),
  "lib/reviews/season-papers/actions.ts": () => import("@/lib/reviews/season-papers/actions"),
  "lib/units/actions.ts": () => import("@/lib/units/actions"),
  "lib/units/one-person/actions.ts": () => import("@/lib/units/one-person/actions"),
} as const;

/** The action with that id in the matrix. */
export async function actionOf(id: string): Promise<Action> {
  const [file = "", name = ""] = id.split("#");
  const load = modules[file as keyof typeof modules];
  return ((await load()) as unknown as Record<string, Action>)[name] as Action;
}
