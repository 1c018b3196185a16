-- Variante de desarrollo y pruebas: el desfase de demostración o el de la petición. Producción se niega a arrancar con ella.
create table if not exists reloj_de_demostracion (
  unico boolean primary key default true check (unico),
  desfase interval not null default '0'
);
-- Con cuánto adelanto se sembró el mundo: a ese punto se vuelve.
alter table reloj_de_demostracion add column if not exists partida interval not null default '0';
insert into reloj_de_demostracion default values on conflict do nothing;

create or replace function ahora() returns timestamptz
language sql volatile
as $$
  select clock_timestamp()
    + coalesce(nullif(current_setting('secop.desfase', true), '')::interval,
               (select desfase from public.reloj_de_demostracion),
               interval '0')
$$;
