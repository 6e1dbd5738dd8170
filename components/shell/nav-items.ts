import type { Route } from "next";
import type { Actor, Role } from "@/lib/access/actor";

/** An entry of the header. */
export type NavItem = { href: Route; label: string };

/** The entries that an actor's roles may open, in the order of the workflow. */
export function navItemsOf({ grants }: Actor): NavItem[] {
  const roles = new Set<Role>(grants.map(({ role }) => role));
  const places: (NavItem | false)[] = [
    (roles.has("clerk") || roles.has("signer")) && {
      href: "/desk/reports" as Route,
      label: !roles.has("signer") ? "填报" : roles.has("clerk") ? "填报与审签" : "审签",
    },
    roles.has("reviewer") && { href: "/reviews" as Route, label: "审核" },
    roles.has("administrator") && { href: "/accounts" as Route, label: "单位与账号" },
    (roles.has("reviewer") || roles.has("administrator")) && {
      href: "/roll-up" as Route,
      label: "汇总",
    },
    (roles.has("reviewer") || roles.has("administrator")) && {
      href: "/counties" as Route,
      label: "年度设置",
    },
    (roles.has("reviewer") || roles.has("administrator")) && {
      href: "/imports/batches" as Route,
      label: "批量导入",
    },
  ];
  return places.filter((place) => place !== false);
}

/** The first of them; the account page if there is none. */
export function firstHref(actor: Actor): Route {
  return navItemsOf(actor)[0]?.href ?? ("/account" as Route);
}
