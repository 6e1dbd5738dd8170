import { expect, test } from "vitest";
import type { Actor, Role } from "@/lib/access/actor";
import { firstHref, navItemsOf } from "./nav-items";

function holding(...roles: Role[]): Actor {
  return {
    id: "a",
    username: "a",
    name: "甲",
    grants: roles.map((role) => ({ role, unitCode: "360121000000" })),
  };
}

test.each<[Role[], string[], string]>([
  [["clerk"], ["填报"], "/desk/reports"],
  [["signer"], ["审签"], "/desk/reports"],
  [["clerk", "signer"], ["填报与审签"], "/desk/reports"],
  [["reviewer"], ["审核", "汇总", "年度设置", "批量导入"], "/reviews"],
  [["administrator"], ["单位与账号", "汇总", "年度设置", "批量导入"], "/accounts"],
  [["administrator", "reviewer"], ["审核", "单位与账号", "汇总", "年度设置", "批量导入"], "/reviews"],
  [[], [], "/account"],
])("%j opens %j and lands at %s", (roles, labels, first) => {
  expect(navItemsOf(holding(...roles)).map(({ label }) => label)).toEqual(labels);
  expect(firstHref(holding(...roles))).toBe(first);
});
