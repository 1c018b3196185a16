-- Si la instalación es de verdad o de práctica. Se pone una vez, al migrar por primera vez.
create table if not exists marca_de_instalacion (
  unica boolean primary key default true check (unica),
  practica boolean not null,
  marcada_en timestamptz not null default clock_timestamp()
);
create or replace trigger solo_se_anade before update or delete or truncate on marca_de_instalacion
  for each statement execute function solo_se_anade();
