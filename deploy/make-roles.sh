#!/bin/sh
# Runs once in the container of PostgreSQL, when its database is made: the roles that `synoptic roles`
# printed, with the passwords of .env.
set -eu
psql --set=ON_ERROR_STOP=1 --username=postgres --dbname="$POSTGRES_DB" --file=/roles.sql
psql --set=ON_ERROR_STOP=1 --username=postgres --dbname="$POSTGRES_DB" \
  --set=owner="$OWNER_PASSWORD" --set=worker="$WORKER_PASSWORD" <<'SQL'
alter role synoptic_owner password :'owner';
alter role synoptic_worker password :'worker';
SQL
