import type { Metadata } from "next";
import { OwnEmailForm } from "@/components/accounts/own/own-email-form";
import { OwnPasswordForm } from "@/components/accounts/own/own-password-form";
import { OwnSessions } from "@/components/accounts/own/own-sessions";
import { OwnFactorsCard } from "@/components/accounts/second-factor/own-factors-card";
import { Card, CardTitle } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { type Actor, roleLabels } from "@/lib/access/actor";
import { currentClaims, requireAccount } from "@/lib/access/auth/session";
import { loadOwnGrants } from "@/lib/accounts/loaders";
import { loadOwnFactors } from "@/lib/accounts/second-factor/loaders";
import { loadOwnSessions } from "@/lib/accounts/sign-ins/loaders";
import type { NamedGrant } from "@/lib/accounts/types";
import { loadOwnEmail } from "@/lib/messages/loaders";

export const metadata: Metadata = { title: "我的账号" };

export default async function OwnAccountPage() {
  const { actor, mustChangePassword, mustAddFactor } = await requireAccount();
  const [grants, sessions, claims, own, factors] = await Promise.all([
    loadOwnGrants(actor),
    loadOwnSessions(actor),
    currentClaims(),
    loadOwnEmail(actor),
    loadOwnFactors(actor),
  ]);
  return (
    <div className="mx-auto grid max-w-[44rem] gap-5 px-4 py-8 sm:px-6">
      <h1 className="font-bold font-song text-2xl">我的账号</h1>
      {mustChangePassword && (
        <Notice tone="warn" title="请先设置自己的密码">
          现在用的是管理员给的临时密码。换成自己的密码后，才能继续使用其他功能。
        </Notice>
      )}
      {!mustChangePassword && mustAddFactor && (
        <Notice tone="warn" title="请先设置两步验证">
          本站要求审核员和管理员登录时多一步验证。在下面添加验证器或安全密钥后，才能继续使用其他功能。
        </Notice>
      )}
      <AccountData actor={actor} grants={grants ?? []} />
      {!mustChangePassword && own && (
        <Card>
          <CardTitle>消息邮箱</CardTitle>
          <OwnEmailForm email={own.email} mailed={own.mailed} />
        </Card>
      )}
      <Card>
        <CardTitle>修改密码</CardTitle>
        <OwnPasswordForm username={actor.username} />
      </Card>
      {!mustChangePassword && factors && <OwnFactorsCard factors={factors} />}
      <Card>
        <CardTitle>登录的地方</CardTitle>
        <OwnSessions sessions={sessions ?? []} currentId={claims?.sessionId ?? ""} />
      </Card>
      <p className="text-ink-3 text-sm">
        <a href="/licences" className="underline underline-offset-4">
          本系统使用的开放源代码软件与许可
        </a>
      </p>
    </div>
  );
}

function AccountData({ actor, grants }: { actor: Actor; grants: readonly NamedGrant[] }) {
  return (
    <Card>
      <CardTitle>基本信息</CardTitle>
      <dl className="grid grid-cols-[5em_1fr] gap-y-1">
        <dt className="text-ink-3">姓名</dt>
        <dd>{actor.name}</dd>
        <dt className="text-ink-3">用户名</dt>
        <dd>{actor.username}</dd>
        <dt className="text-ink-3">角色</dt>
        <dd>
          <ul>
            {grants.map(({ role, unitCode, unitName }) => (
              <li key={role + unitCode}>
                {unitName} · {roleLabels[role]}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <p className="mt-3 text-ink-3 text-sm">姓名或角色有变动，请联系管理员。</p>
    </Card>
  );
}
