import { parsePlace } from './address.ts'

/** Who does what: tables are made and changed by the owner alone. */
export const ROLES = ['synoptic_owner', 'synoptic_worker', 'synoptic_reader'] as const

/**
 * The SQL that makes the roles of a database, to be run once by its superuser and again at any time. It
 * holds no password: nobody can sign in before one is given to each.
 */
export function renderRoles(address: string): string {
  const database = quote(parsePlace(address).database)
  const [owner, worker, reader] = ROLES
  const make = ROLES.map(
    (role) =>
      `do $$ begin create role ${role} login; exception when duplicate_object then null; end $$;`,
  )
  return `-- Roles for the database ${database}. Run it there as its superuser:
--   synoptic roles | psql ${parsePlace(address).database.replaceAll(/[\r\n]/g, ' ')}
-- then give each a password (\\password ${owner} in psql) and make the tables as ${owner}: synoptic init
${make.join('\n')}

revoke all on database ${database} from public;
grant connect on database ${database} to ${ROLES.join(', ')};
revoke all on schema public from public;
grant usage on schema public to ${ROLES.join(', ')};

-- ${owner} makes the tables and brings them to a new schema after an update.
grant create on schema public to ${owner};
grant create on database ${database} to ${owner};

-- ${worker} reads and writes what is in them, for the commands and workers that keep news.
grant select, insert, update, delete on all tables in schema public to ${worker};
grant usage, select on all sequences in schema public to ${worker};
alter default privileges for role ${owner} in schema public
  grant select, insert, update, delete on tables to ${worker};
alter default privileges for role ${owner} in schema public
  grant usage, select on sequences to ${worker};

-- The schemas of desks and workers are made by the first \`synoptic people\` and \`synoptic work\` of ${owner}.
alter default privileges for role ${owner} grant usage on schemas to ${worker};
alter default privileges for role ${owner}
  grant select, insert, update, delete on tables to ${worker};
alter default privileges for role ${owner} grant usage, select on sequences to ${worker};
do $$
declare name text;
begin
  for name in select nspname from pg_namespace where nspname in ('desk', 'work', 'jobs') loop
    execute format('grant usage on schema %I to ${worker}', name);
    execute format('grant select, insert, update, delete on all tables in schema %I to ${worker}', name);
    execute format('grant usage, select on all sequences in schema %I to ${worker}', name);
  end loop;
end $$;

-- ${reader} reads, for searches, exports and analyses.
grant select on all tables in schema public to ${reader};
alter default privileges for role ${owner} in schema public
  grant select on tables to ${reader};
`
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""').replaceAll(/[\r\n]/g, ' ')}"`
}
