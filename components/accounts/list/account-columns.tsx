import { byPinyin, listingColumns } from "@/components/ui/listing/listing-features";
import { Tag } from "@/components/ui/tag";
import { roleLabels } from "@/lib/access/actor";
import type { ListedAccount } from "@/lib/accounts/types";
import { beijingTime } from "@/lib/core/beijing-time";
import { AccountActions } from "./account-actions";

/** The account's status, also used by the status filter. */
export const accountStatuses = { active: "可用", oneTime: "待改密码", disabled: "已停用" } as const;

export type AccountStatus = keyof typeof accountStatuses;

export function accountStatusOf({ disabled, mustChangePassword }: ListedAccount): AccountStatus {
  return disabled ? "disabled" : mustChangePassword ? "oneTime" : "active";
}

const tones = { active: "ok", oneTime: "warn", disabled: "quiet" } as const;
const helper = listingColumns<ListedAccount>();

export const accountColumns = helper.columns([
  helper.accessor(({ name, username }) => `${name} ${username}`, {
    id: "person",
    header: "姓名与用户名",
    sortFn: byPinyin,
    cell: ({ row: { original } }) => (
      <>
        <span className="font-medium">{original.name}</span>
        <span className="block text-ink-3 text-sm">{original.username}</span>
      </>
    ),
  }),
  helper.accessor(
    ({ grants, pending }) =>
      [...grants, ...pending].map(({ role, unitName }) => `${unitName} ${roleLabels[role]}`).join("；"),
    {
      id: "grants",
      header: "单位与角色",
      sortFn: byPinyin,
      cell: ({ row: { original } }) => (
        <ul>
          {original.grants.map(({ role, unitCode, unitName }) => (
            <li key={role + unitCode}>
              {unitName} <span className="whitespace-nowrap">· {roleLabels[role]}</span>
            </li>
          ))}
          {original.pending.map(({ role, unitCode, unitName }) => (
            <li key={`pending ${role}${unitCode}`} className="text-ink-3">
              {unitName} <span className="whitespace-nowrap">· {roleLabels[role]}（待确认）</span>
            </li>
          ))}
        </ul>
      ),
    },
  ),
  helper.accessor(accountStatusOf, {
    id: "status",
    header: "状态",
    sortFn: byPinyin,
    cell: ({ getValue }) => <Tag tone={tones[getValue()]}>{accountStatuses[getValue()]}</Tag>,
  }),
  helper.accessor(({ signIn }) => signIn.lastAt?.getTime() ?? 0, {
    id: "signIn",
    header: "最近登录",
    cell: ({ row: { original } }) => <SignInCell account={original} />,
  }),
  helper.display({
    id: "actions",
    header: "办理",
    cell: ({ row }) => <AccountActions account={row.original} />,
  }),
]);

type CellProps = { account: Pick<ListedAccount, "signIn" | "hasFactor"> };

function SignInCell({ account: { signIn, hasFactor } }: CellProps) {
  const { lastAt, lockedUntil } = signIn;
  return (
    <span className="grid justify-items-start gap-1 text-sm">
      {lastAt ? (
        <time dateTime={lastAt.toISOString()} className="whitespace-nowrap tabular-nums">
          {beijingTime(lastAt)}
        </time>
      ) : (
        <span className="text-ink-3">从未登录</span>
      )}
      {hasFactor && <span className="text-ink-3">有两步验证</span>}
      {lockedUntil && <Tag tone="warn">输错密码，限制到 {beijingTime(lockedUntil).slice(11)}</Tag>}
    </span>
  );
}
