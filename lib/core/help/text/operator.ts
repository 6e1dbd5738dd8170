import type { HandbookChapter } from "../handbook";

/** For operators of the servers. The commands are those of README and deploy/. */
export const operatorChapters: readonly HandbookChapter[] = [
  {
    title: "安装",
    topics: [
      {
        id: "trial",
        title: "试用",
        passages: [
          "下面各节的命令，请从网页的“帮助”里复制：PDF 里太长的命令可能带着看不见的换行记号。",
          "装好 Node.js 20.19 以上版本（自带 npm），在程序目录执行下面一条命令。系统自带数据库和一个演示县，启动后打印网址、演示账号和密码；第一次启动要几分钟，用来建库和构建。",
          { commands: ["npm start"] },
          "试用时只有本机能打开。换端口用 `PORT=3001 npm start`，让同网的其他电脑也能打开用 `HOST=0.0.0.0 npm start`。按 Ctrl+C 停下。演示数据只供试用，不要在里面填真实的报告。",
        ],
      },
      {
        id: "install",
        title: "正式安装",
        passages: [
          "正式使用请另备 PostgreSQL 14 以上版本。先建用户和空库，用户要是库的所有者（或者有在库里建 schema 的权限）。密码写在网址里，只用字母和数字最省事，例如 `openssl rand -hex 24` 打印的；有其他字符的要按网址规则转写：",
          {
            commands: [
              "sudo -u postgres psql -c \"CREATE ROLE nianbao LOGIN PASSWORD '数据库密码'\"",
              'sudo -u postgres psql -c "CREATE DATABASE nianbao OWNER nianbao"',
            ],
          },
          "再建一个只运行程序的系统用户，把程序放进 `/srv/yangguang-nianbao`，归它所有；没有 git 的，把程序目录复制到这里。`/srv/backup` 放备份：",
          {
            commands: [
              "sudo useradd --system --create-home --shell /bin/bash nianbao",
              "sudo git clone 程序仓库的地址 /srv/yangguang-nianbao",
              "sudo mkdir -p /srv/backup",
              "sudo chown -R nianbao: /srv/yangguang-nianbao /srv/backup",
            ],
          },
          "以这个用户在程序目录里写好 `.env`，只让它自己能读；以后的设置也都写在这里，一行一项，值里有空格或 # 的加双引号。程序和下面各节的命令都读它：",
          {
            commands: [
              "sudo -iu nianbao",
              "cd /srv/yangguang-nianbao",
              "echo DATABASE_URL=postgresql://nianbao:数据库密码@127.0.0.1:5432/nianbao > .env",
              "echo NEXTAUTH_SECRET=$(openssl rand -base64 48) >> .env",
              "echo NEXTAUTH_URL=https://nianbao.example.gov.cn >> .env",
              "chmod 600 .env",
            ],
          },
          "建立县（市、区）或者设区的市和第一位管理员，然后启动。`set-up` 只执行一次，四个参数是 12 位区划代码、名称、管理员的用户名和姓名；第一次执行先装依赖，要几分钟。它打印的首次登录密码只显示这一次。",
          {
            commands: ["npm run set-up -- 370322000000 高青县 guanli 张三", "npm start"],
          },
          "设区的市和所辖的县（市、区）用同一个系统的，第一次就建市：`set-up` 按代码认得，写法如下。市的管理员再照《设区的市：建所辖的县和它们的人》一节建县。先建了县的数据库不能再补建它上面的市，请改用空的数据库。",
          { commands: ["npm run set-up -- 370300000000 淄博市 guanli 张三"] },
          "`NEXTAUTH_SECRET` 要另外记下来保管好：换了它，所有人要重新登录，签名公布文件的密钥也跟着变，要把原来的写作 `PREVIOUS_NEXTAUTH_SECRET`；想让签名密钥独立，另设 `SIGNING_KEY`（见《设置一览》）。正式使用不装演示数据。",
          "`npm start` 每次启动都先检查依赖、升级数据库结构、必要时重新构建，再开始服务；网页服务意外结束会自动再启动。执行 `curl -i http://127.0.0.1:3000/api/health`，看到状态码 200 就是好的。按 Ctrl+C 停下，接着设成开机自动启动。",
          { see: ["city", "service", "proxy", "settings"] },
        ],
      },
      {
        id: "offline",
        title: "内网离线安装",
        passages: [
          {
            steps: [
              "找一台能联网、操作系统和处理器与服务器相同的电脑，在程序目录执行一次 `npm run build`：只安装和构建，不用数据库，也不启动。",
              "把整个程序目录（连同 `node_modules` 和 `.next`）复制到内网服务器的 `/srv/yangguang-nianbao`，归 nianbao 所有。",
              "在服务器上按“正式安装”一节写好 `.env`，执行 `set-up` 和 `npm start`。安装、启动和运行都不访问外网。",
            ],
          },
        ],
      },
      {
        id: "service",
        title: "开机自动启动",
        passages: [
          "程序目录的 `deploy` 里有 systemd 的服务文件，写的是“正式安装”一节的目录和用户；`which node` 打印的不是 `/usr/bin/node` 的，把服务文件里的 `ExecStart` 改成打印的那个。先停下手工启动的，再用有 sudo 权限的账号执行：",
          {
            commands: [
              "sudo cp /srv/yangguang-nianbao/deploy/yangguang-nianbao.service /etc/systemd/system/",
              "sudo systemctl daemon-reload",
              "sudo systemctl enable --now yangguang-nianbao",
              "sudo journalctl -u yangguang-nianbao -f",
            ],
          },
          "日志里出现“阳光年报已启动”就是好的。改了 `.env`，执行 `sudo systemctl restart yangguang-nianbao`。",
        ],
      },
      {
        id: "container",
        title: "用容器安装",
        passages: [
          "`deploy/compose.yaml` 把程序、PostgreSQL 和带缓存的 nginx 放在一起，要有 Docker 和它的 compose 插件（2.20 以上）。构建镜像时要能访问镜像仓库和 npm 源，运行时不用。先在程序目录的 `deploy` 里写好 `.env`：",
          {
            commands: [
              "cd deploy",
              "echo POSTGRES_PASSWORD=$(openssl rand -hex 24) > .env",
              "echo NEXTAUTH_SECRET=$(openssl rand -base64 48) >> .env",
              "echo NEXTAUTH_URL=https://nianbao.example.gov.cn >> .env",
              "chmod 600 .env",
            ],
          },
          "再建立镜像，启动三个容器，最后一条只在第一次执行，参数同“正式安装”：",
          {
            commands: [
              "docker compose up -d --build",
              "docker compose run --rm web npm run set-up -- 370322000000 高青县 guanli 张三",
            ],
          },
          "nginx 在 80 和 443 端口上。要 https 的，把证书和私钥存成 `deploy/tls/cert.pem` 和 `deploy/tls/key.pem`，在 `deploy` 里执行下面两条（域名换成自己的）；只用 http 的，`NEXTAUTH_URL` 也写 `http://` 开头的网址。",
          {
            commands: [
              "sed -i 's/#https //; s/nianbao.example.gov.cn/nianbao.gaoqing.gov.cn/' nginx.conf",
              "docker compose restart proxy",
            ],
          },
          "备份在名为 backup 的卷里，再取到容器外面来：",
          {
            commands: [
              "docker compose exec -T web npm run -s report -- backup /srv/backup/nianbao.backup",
              "docker compose exec -T web cat /srv/backup/nianbao.backup > nianbao-$(date +%F).backup",
            ],
          },
          "更新：先备份，取新版本（`git pull`），再执行 `docker compose up -d --build`。新镜像建好以后才换下旧的，建不成的，旧的照常运行。`docker compose down` 不删数据，加上 `-v` 才会连数据一起删。",
          "恢复：停下程序，把原来的库改名留底，另建空库，送进备份，恢复后再启动：",
          {
            commands: [
              "docker compose stop proxy web",
              "docker compose exec database psql -U nianbao -d postgres -c 'ALTER DATABASE nianbao RENAME TO nianbao_old' -c 'CREATE DATABASE nianbao'",
              "docker compose run --rm -T web sh -c 'cat > /srv/backup/back.backup' < nianbao-2026-01-31.backup",
              "docker compose run --rm web npm run -s report -- restore /srv/backup/back.backup",
              "docker compose up -d",
            ],
          },
          "其他要在服务器上执行的命令，前面都加上 `docker compose exec web`，例如 `docker compose exec web npm run -s report -- confirm-role`；日志用 `docker compose logs -f web` 看。",
        ],
      },
      {
        id: "settings",
        title: "设置一览",
        passages: [
          "设置写在程序目录的 `.env` 里（用容器的，是 `deploy/.env`），改了要重新启动；环境变量里也有的，以环境变量为准。写错的在启动时用中文指出来。",
          {
            table: [
              ["变量", "作用"],
              ["`DATABASE_URL`", "PostgreSQL 的地址；不设就用自带的数据库和演示数据（只供试用）"],
              ["`NEXTAUTH_SECRET`", "登录和签名的密钥，至少 32 个字符"],
              ["`NEXTAUTH_URL`", "公开的网址；邮件、订阅、站点地图里只用这个名字"],
              ["`PORT`、`HOST`", "在哪个端口、哪个地址上服务；默认 3000"],
              [
                "`DATABASE_READ_URL`",
                "跟随主库的只读副本（PostgreSQL 流复制）的地址，要直接指向一个节点；公开网页、列表、查询和数据从它读，它落后或者连不上时自动改从主库读，日志里写明；不设就都从主库读",
              ],
              ["`DATABASE_POOL_SIZE`", "每个服务进程占用的数据库连接数，默认 10"],
              [
                "`SESSION_IDLE_MINUTES`",
                "多久不操作要重新登录，默认 120 分钟；不论怎样，12 小时后都要重新登录",
              ],
              ["`TRUSTED_PROXIES`", "信任哪些代理转告的访问者地址，默认 `loopback`"],
              ["`PORTAL_HOSTS`", "核对网站时可以取网页的内网域名，用空格分开；不设的只取外网的"],
              [
                "`SIGNING_KEY`",
                '公布文件的签名密钥（Ed25519），用 `echo "SIGNING_KEY=\\"$(openssl genpkey -algorithm ed25519)\\"" >> .env` 写入',
              ],
              [
                "`PREVIOUS_SIGNING_KEY`",
                "换签名密钥时用：把原来的 `SIGNING_KEY` 写在这里，新密钥第一次公布时由它签名作证；公布一份以后可以删去",
              ],
              [
                "`PREVIOUS_NEXTAUTH_SECRET`",
                "没有设过 `SIGNING_KEY`、换 `NEXTAUTH_SECRET` 时用：把原来的写在这里，用法同上。换了密钥而没有写原来的，系统不启动；新密钥已经签过公布的，写上以后先运行 `npm run -s report -- keys endorse` 补签",
              ],
              [
                "`FIRST_SIGNING_KEY_ID`",
                "本站第一个签名公钥的指纹，见 `/verify/key`：记下以后，数据库里说别的公钥是第一个，一律不认",
              ],
              ["`SM2_SIGNING_KEY`", "另用国密 SM2 签名的密钥，用 `openssl genpkey -algorithm SM2` 生成"],
              [
                "`SITE_NAME`、`SITE_DOMAIN`、`SITE_ID_CODE`",
                "网站名称、域名和 10 位网站标识码，写入公开网页的标签",
              ],
              [
                "`SITE_SPONSOR`、`SITE_CONTACT`、`SITE_ICP`、`SITE_POLICE`",
                "公开网页页脚的主办单位、联系方式、ICP 备案和公安备案",
              ],
              [
                "`FONTS_DIR`",
                "放方正小标宋、仿宋_GB2312、楷体_GB2312、黑体、宋体字库文件的文件夹，PDF 用它们排版；不设时用自带的开源字体",
              ],
              ["`SMTP_URL`、`MAIL_FROM`", "发信，见《邮件》"],
              ["`WEBHOOK_URL`、`WEBHOOK_SECRET`", "接政务微信、短信网关，见《政务微信、短信网关》"],
              [
                "`OIDC_ISSUER`、`OIDC_CLIENT_ID`、`OIDC_CLIENT_SECRET`",
                "接统一身份认证，见《统一身份认证（OpenID Connect）》",
              ],
              [
                "`SECOND_FACTOR`",
                "登录的两步验证：`offered`（默认，各人自愿）、`required`（审核员和管理员必须）或 `off`（不用）",
              ],
              [
                "`MIGRATION_DATABASE_URL`",
                "库的所有者的连接地址，只用来升级数据库结构；设了它，`DATABASE_URL` 就可以用一个改不动办理记录的用户（见《数据库的两个用户》）",
              ],
              ["`BACKUP_DIR`", "自带数据库每日备份放在哪里"],
              ["`LOG_LEVEL`", "日志详略，默认 `info`"],
            ],
          },
        ],
      },
    ],
  },
  {
    title: "更新、备份与恢复",
    topics: [
      {
        id: "update",
        title: "更新",
        passages: [
          "先备份，再停下程序，取新版本，启动；取来的文件要仍归 nianbao 所有。数据库结构在启动时自动升级；只能升，不能退回旧版本。",
          {
            commands: [
              "cd /srv/yangguang-nianbao",
              "sudo -Hu nianbao npm run -s report -- backup /srv/backup/before-update.backup",
              "sudo systemctl stop yangguang-nianbao",
              "sudo -Hu nianbao git pull",
              "sudo systemctl start yangguang-nianbao",
            ],
          },
          "从停下到又能打开，要装依赖、升级数据库结构和构建，一般几分钟，请放在下班以后。打开着的网页不用关：正在填的内容先留在本机，启动以后自动补存；停机时点的按钮会说没有办成，写的字还在，启动以后再点一次就行。",
          "看到“阳光年报已启动”以后，核对办理记录，再看 `deploy` 里有没有改动；服务文件、nginx.conf 改了的，按《开机自动启动》《反向代理（nginx）》两节重新复制：",
          {
            commands: [
              "sudo -Hu nianbao npm run -s report -- audit verify",
              "sudo -Hu nianbao git diff --stat ORIG_HEAD -- deploy",
            ],
          },
          "离线的服务器：在联网的电脑上更新并执行一次 `npm run build`，再像安装时那样把程序目录复制过去，服务器上的 `.env` 留着。",
        ],
      },
      {
        id: "backup",
        title: "备份",
        passages: [
          "报告、账号、图片和公布的文件都在数据库里。下面一条命令把整个库存成一个文件，不用停机；它打印各表的行数、校验值和办理记录的末尾：",
          {
            commands: [
              "cd /srv/yangguang-nianbao",
              "sudo -Hu nianbao npm run -s report -- backup /srv/backup/nianbao-$(date +%F).backup",
            ],
          },
          "它备份 `.env` 里 `DATABASE_URL` 的库；没有设的，备份自带的数据库。每天自动备份，执行 `sudo crontab -u nianbao -e`，加一行（% 前要加 \\）：",
          {
            commands: [
              "0 2 * * * cd /srv/yangguang-nianbao && npm run -s report -- backup /srv/backup/nianbao-$(date +\\%F).backup",
            ],
          },
          "自带的数据库在程序运行时每天自动备份到 `.data/backups`（或 `BACKUP_DIR`），留 7 天、5 周、12 个月。无论哪种，都要把备份再复制到另一台机器。",
          "备份里有密码的散列值和草稿，要像数据库一样保管。`NEXTAUTH_SECRET` 和 `SIGNING_KEY` 不在备份里，请另外存好。",
        ],
      },
      {
        id: "restore",
        title: "恢复",
        passages: [
          "备份要恢复到一个空的数据库里（这里另建 nianbao2，原来的库留着），用做备份时的同一版本程序。恢复以后自动核对每一个校验值、签名和办理记录的链，有不一致的会列出来。",
          {
            commands: [
              'sudo -u postgres psql -c "CREATE DATABASE nianbao2 OWNER nianbao"',
              "sudo -iu nianbao",
              "cd /srv/yangguang-nianbao",
              "export DATABASE_URL=postgresql://nianbao:数据库密码@127.0.0.1:5432/nianbao2",
              "npm run -s report -- restore /srv/backup/nianbao-2026-01-31.backup",
            ],
          },
          "备份的清单记着本站第一个签名密钥，恢复时与内容、与 `FIRST_SIGNING_KEY_ID` 核对，不同的不恢复。手里有另外保存的树头（`/log/head`）的，后面加上 `--since head.json`：备份比它旧的，会提醒缺了多少条记录。",
          "恢复好了，把 `.env` 里的 `DATABASE_URL` 改成新库，再重新启动。在新的服务器上恢复，先按“正式安装”建好用户、空库、程序和 `.env`，`NEXTAUTH_SECRET` 用原来的，不执行 `set-up`，直接恢复。自带的数据库：先停下程序，把 `.data` 改名留底，再执行 `restore`。建议每年 12 月试着恢复一次：没有试过的备份不算备份。",
        ],
      },
      {
        id: "serving-role",
        title: "数据库的两个用户",
        passages: [
          "数据库由使用单位自己提供的，建议用两个用户：库的所有者（下面的 nianbao）只在升级时用；系统平时用另一个（nianbao_web），它只能往办理记录、公布记录、报送的版本和签名里加，不能改、不能删，也不能停用触发器、改表结构。这样，程序被人控制了，也改不动以前的记录。",
          {
            commands: [
              "sudo -u postgres psql -c \"CREATE ROLE nianbao_web LOGIN PASSWORD '另一个密码'\"",
              "cd /srv/yangguang-nianbao",
              "export MIGRATION_DATABASE_URL=postgresql://nianbao:数据库密码@127.0.0.1:5432/nianbao",
              "npm run -s report -- migrate --for nianbao_web",
            ],
          },
          "然后把 `.env` 里 `DATABASE_URL` 的用户和密码换成 nianbao_web 的，重新启动。每次更新以后，启动以前再执行一次上面的 `migrate`；没有执行的，系统不启动，并说明要执行什么。嫌麻烦的，也可以把 `MIGRATION_DATABASE_URL` 写进 `.env`，启动时自动升级、设权限；但能读到 `.env` 的人也就有了所有者的密码。",
          "恢复备份、`set-up`，用所有者执行：前面加上 `DATABASE_URL=` 所有者的地址；恢复以后再执行一次 `migrate`。权限写在 `deploy/serving-role.sql`，也可以由数据库管理员用 psql 执行。",
        ],
      },
      {
        id: "audit",
        title: "核查办理记录有没有被改过",
        passages: [
          "系统每天自动核查一次，结果签名记入办理记录，显示在「单位与账号」页；发现不一致的，给每位管理员发消息（设了邮件的也发邮件）。账号、角色、单位的上下级和允许一人办理，也与办理过的逐项核对：用 SQL 加的角色会列出来。也可以随时在服务器上执行，结果是 JSON；有一处不一致，命令以 1 结束：",
          { commands: ["npm run -s report -- audit verify"] },
          "请另找一个部门定期把 `/log/head` 的内容存成文件。有了它，就能查出早先的记录有没有被整个换掉：",
          { commands: ["npm run -s report -- audit verify --since head.json"] },
          "报告不一致的，保留现场，查明是谁绕过系统改动了数据库，再从备份恢复。",
        ],
      },
      {
        id: "thin",
        title: "精简草稿历史",
        passages: [
          "草稿的每次改动都留着。系统每天自动按规则精简一天以前的逐字改动，不动已报送的版本和办理记录，不用另外安排。想马上精简，可以执行：",
          { commands: ["npm run -s report -- thin-history"] },
        ],
      },
    ],
  },
  {
    title: "与其他系统相连",
    topics: [
      {
        id: "proxy",
        title: "反向代理（nginx）",
        passages: [
          "正式使用请在前面放 nginx，由它提供 https 和缓存。`deploy/nginx.conf` 可以直接用：公开网页和数据进缓存，程序停机时照样能读；填报、审核的页面从不缓存。",
          {
            commands: [
              "sudo mkdir -p /var/cache/nginx /etc/nginx/tls",
              "sudo cp /srv/yangguang-nianbao/deploy/nginx.conf /etc/nginx/conf.d/nianbao.conf",
              "sudo sed -i 's/web:3000/127.0.0.1:3000/' /etc/nginx/conf.d/nianbao.conf",
              "sudo sed -i 's/nianbao.example.gov.cn/nianbao.gaoqing.gov.cn/' /etc/nginx/conf.d/nianbao.conf",
            ],
          },
          "最后一行里后一个域名换成您自己的：不是这个域名的请求，由 nginx 自带的默认站点应答。把证书（连同中间证书）和私钥存成 `/etc/nginx/tls/cert.pem` 和 `/etc/nginx/tls/key.pem`，打开 https，http 的网址自动转过去：",
          { commands: ["sudo sed -i 's/#https //' /etc/nginx/conf.d/nianbao.conf"] },
          "只在内网用 http 的，略过上面这一条。检查无误后生效：",
          { commands: ["sudo nginx -t && sudo systemctl reload nginx"] },
          "用别的代理，要做到三点：传来 Host、X-Forwarded-For 和 X-Forwarded-Proto；让 64 MB 的上传通过；不缓存程序标明不缓存的内容。代理不在本机的，把它的地址写进 `TRUSTED_PROXIES`，例如 `loopback,10.0.0.8`，否则所有人看起来来自同一个地址，登录限制会互相影响。",
        ],
      },
      {
        id: "oidc",
        title: "统一身份认证（OpenID Connect）",
        passages: [
          {
            steps: [
              "在统一身份认证平台登记本系统：登录回调地址为 `https://nianbao.example.gov.cn/api/auth/callback/oidc`，退出后返回地址为 `https://nianbao.example.gov.cn/sign-in`（换成您的网址）。",
              "设 `NEXTAUTH_URL` 和平台给的三项：`OIDC_ISSUER`（平台地址，与它声明的 issuer 一字不差）、`OIDC_CLIENT_ID`、`OIDC_CLIENT_SECRET`，重新启动。",
              "登录页出现「用统一身份认证登录」。第一次这样登录的人会看到“还没有关联本系统的账号”，列在「账号」页上方的「等待关联的统一身份」里。",
              "管理员与本人核实后，选定账号，点「确认关联」。以后他可以直接登录。",
            ],
          },
          "姓名、用户名相同不等于是同一个人，系统从不自动关联。平台停机时，用用户名和密码仍可登录。",
          { see: ["sign-ins"] },
        ],
      },
      {
        id: "smtp",
        title: "邮件",
        passages: [
          "在 `.env` 里写好下面两项并重新启动，截止提醒、催报、退回、批注、公布、更正等消息就同时发到各人在「我的账号」里填的邮箱；两项不全，一封也不发，消息仍在站内显示。密码里有特殊字符的要按网址规则转写，例如 @ 写成 %40。`smtps://` 用 465 端口；用 587 端口和 STARTTLS 的，写 `smtp://用户名:密码@mail.example.gov.cn:587`。邮件服务器的证书是单位自己签发的，再写一行 `NODE_EXTRA_CA_CERTS=/etc/ssl/mail-ca.pem`，指明根证书文件。",
          {
            commands: [
              "SMTP_URL=smtps://nianbao:密码@mail.example.gov.cn",
              'MAIL_FROM="阳光年报 <nianbao@example.gov.cn>"',
            ],
          },
          "发信由后台任务办，失败了隔一段时间自动再试；没有发出去的列在「年度设置」的「自动提醒」里，写着原因：535 是用户名或密码不对，self-signed certificate 是证书不被信任。设定的免打扰时间内不发。",
        ],
      },
      {
        id: "webhook",
        title: "政务微信、短信网关",
        passages: [
          "设 `WEBHOOK_URL` 和 `WEBHOOK_SECRET`（至少 16 个字符），同样的消息以 JSON 发给网关，由网关转到政务微信、浙政钉或短信。网关应当核对请求头 `X-Nianbao-Signature`：它是 `sha256=` 加上以密钥对“`X-Nianbao-Timestamp` 的值、一个点、请求正文”算出的 HMAC-SHA256（十六进制）。",
        ],
      },
      {
        id: "instances",
        title: "几台服务器一起服务",
        passages: [
          "几台服务器连同一个 PostgreSQL，就是一个系统：登录、保存、提醒、统一发布都不会重复。要做到：",
          {
            steps: [
              "各台的程序版本相同（可以各自构建），`DATABASE_URL`、`NEXTAUTH_SECRET`、`NEXTAUTH_URL`、`SIGNING_KEY`、`SM2_SIGNING_KEY` 和 `FONTS_DIR` 里的字库完全相同，时钟同步。",
              "nginx 的 `upstream` 里逐台写上地址；不需要让同一个人总到同一台。",
              "各台的 `DATABASE_POOL_SIZE` 相加，要小于 PostgreSQL 的 `max_connections`。",
              "更新时把各台都停下，先启动一台，由它升级数据库，再启动其余各台。",
            ],
          },
          {
            commands: [
              "upstream nianbao {",
              "  server 10.0.0.11:3000;",
              "  server 10.0.0.12:3000;",
              "  keepalive 32;",
              "}",
            ],
          },
          "设了 `DATABASE_URL` 的，默认在本机所有地址上服务，代理连得上；请用防火墙只放行代理。代理在本机的，加一行 `HOST=127.0.0.1` 更稳妥。数据库本身的主备由 PostgreSQL 的办法解决，主备切换时系统自动重连。",
        ],
      },
      {
        id: "copy",
        title: "放到政府门户网站的静态副本",
        passages: [
          "乡镇没有自己的网站。下面的命令把公布的网页、文件、回执写成静态文件，放到门户网站的一个目录里就能读；再次公布以后用同一条命令更新，整个目录一次换新：",
          {
            commands: [
              "npm run -s report -- export-site /srv/www/nianbao --year 2025 --base https://www.example.gov.cn/nianbao/",
            ],
          },
          "目录里有别的文件的，命令会拒绝，以免误删。撤下公开以后，副本要另外更新。",
        ],
      },
    ],
  },
  {
    title: "出了问题",
    topics: [
      {
        id: "trouble",
        title: "常见问题",
        passages: [
          {
            table: [
              ["现象", "怎么办"],
              ["启动时说“环境变量有误”", "按后面列的名字和原因改好，再启动。"],
              ["启动时说端口被占用", "停掉占用的程序，或者用 `PORT` 换一个端口。"],
              [
                "网页显示“页面暂时打不开”和一个编号",
                "用编号在日志里查找原因。自带数据库的日志在 `.data/server.log`；正式安装的日志由 systemd 或容器收着。",
              ],
              [
                "填报页提示被拒绝（403）或者内容太大（413）",
                "多半是网络安全设备或代理拦下的。放行本系统的网址，代理允许 64 MB 的上传。",
              ],
              ["所有人都说登录受限", "代理没有写进 `TRUSTED_PROXIES`，大家被当成一个地址。"],
              [
                "磁盘快满",
                "可用空间低于 500 MB 时，导入和导出会停下，草稿照常保存。清出空间即可，不用重启。",
              ],
              [
                "唯一的管理员忘了密码",
                "在服务器的程序目录执行 `npm run -s report -- reset-password 用户名`，把打印的临时密码交给本人。",
              ],
              [
                "没有第二位管理员确认角色",
                "在服务器的程序目录执行 `npm run -s report -- confirm-role` 看有哪些，再加上用户名确认。",
              ],
            ],
          },
        ],
      },
    ],
  },
];
