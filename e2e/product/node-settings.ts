/** The ports of a node: of PostgreSQL, of the link by which the other node reaches it, of Patroni. */
export type Ports = { postgres: number; linkPort: number; rest: number };

type Named = Ports & { name: string; data: string };

type Cluster = { etcd: number; binaries: string; password: string; isSynchronous: boolean };

const HERE = "127.0.0.1";

/** The settings of one Patroni, as docs/databases.md shows them. */
export function patroniSettings(node: Named, { etcd, binaries, password, isSynchronous }: Cluster): object {
  return {
    scope: "nianbao",
    name: node.name,
    restapi: { listen: `${HERE}:${node.rest}`, connect_address: `${HERE}:${node.rest}` },
    etcd3: { host: `${HERE}:${etcd}` },
    bootstrap: {
      dcs: {
        ...{ ttl: 20, loop_wait: 3, retry_timeout: 4, synchronous_mode: isSynchronous },
        postgresql: { use_pg_rewind: true },
      },
      initdb: [{ encoding: "UTF8" }, { locale: "C.UTF-8" }, "data-checksums"],
    },
    postgresql: {
      listen: `${HERE}:${node.postgres}`,
      connect_address: `${HERE}:${node.linkPort}`,
      data_dir: node.data,
      bin_dir: binaries,
      pgpass: `${node.data}.pgpass`,
      authentication: {
        superuser: { username: "postgres", password },
        replication: { username: "replicator", password },
      },
      pg_hba: [
        `host all all ${HERE}/32 scram-sha-256`,
        `host replication replicator ${HERE}/32 scram-sha-256`,
      ],
      parameters: { unix_socket_directories: "" },
    },
  };
}

/** One port that leads to the primary, as docs/databases.md shows it. */
export function haproxySettings(port: number, nodes: readonly Named[]): string {
  return [
    "defaults",
    "  mode tcp",
    "  timeout connect 4s",
    "  timeout client 30m",
    "  timeout server 30m",
    "listen nianbao",
    `  bind ${HERE}:${port}`,
    "  option httpchk GET /primary",
    "  http-check expect status 200",
    "  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions",
    ...nodes.map(({ name, postgres, rest }) => `  server ${name} ${HERE}:${postgres} check port ${rest}`),
    "",
  ].join("\n");
}

export function etcdArguments(folder: string, port: number, peers: number): string[] {
  const [own, others] = [`http://${HERE}:${port}`, `http://${HERE}:${peers}`];
  return [
    ...["--name", "etcd", "--data-dir", folder, "--log-level", "warn"],
    ...["--listen-client-urls", own, "--advertise-client-urls", own],
    ...["--listen-peer-urls", others, "--initial-advertise-peer-urls", others],
    ...["--initial-cluster", `etcd=${others}`],
  ];
}
