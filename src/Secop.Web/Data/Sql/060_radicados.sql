-- El último consecutivo de cada sentido, año y oficina. La fila queda tomada hasta el final de la transacción que numera,
-- así que no hay dos iguales ni huecos: una secuencia los dejaría al deshacer.
create table if not exists radicadores (
  sentido smallint not null check (sentido in (2, 4)),
  ano smallint not null,
  oficina smallint not null check (oficina between 0 and 99),
  ultimo int not null check (ultimo between 1 and 999999999),
  primary key (sentido, ano, oficina)
);

create or replace function siguiente_radicado(sentido int, ano int, oficina int) returns int
language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  insert into public.radicadores as r (sentido, ano, oficina, ultimo) values ($1, $2, $3, 1)
  on conflict (sentido, ano, oficina) do update set ultimo = r.ultimo + 1
  returning ultimo
$$;
