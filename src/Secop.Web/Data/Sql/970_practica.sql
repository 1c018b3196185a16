-- Solo en una base de práctica: los mundos de quienes practican, cada uno con su reloj y sus personajes.
create table if not exists mundos_de_practica (
  id uuid primary key,
  codigo text not null unique,
  papel text not null check (papel in ('Comprador', 'Proveedor')),
  -- Quién puede mover el reloj y cambiar de persona: las personas de quien juega.
  jugadores uuid[] not null,
  entidad uuid not null,
  comprador uuid not null,
  ordenador uuid not null,
  -- Las tres cuentas proveedoras y la persona de cada una, en el mismo orden.
  proveedores uuid[] not null,
  ofertantes uuid[] not null,
  desfase interval not null,
  saltos int not null default 0,
  creado_en timestamptz not null default clock_timestamp()
);
create index if not exists ix_mundos_jugadores on mundos_de_practica using gin (jugadores);

-- La aplicación crea mundos y les mueve el reloj; quitarlos es de la función.
grant select, insert on mundos_de_practica to secop_app;
grant update (desfase, saltos) on mundos_de_practica to secop_app;
revoke delete, truncate on mundos_de_practica from secop_app;

-- Lo que solo se añade se puede retirar con su mundo, y de ninguna otra manera.
create or replace function solo_se_anade() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'DELETE' and current_setting('secop.retiro_de_practica', true) = 'si' then
    return null;
  end if;
  raise exception 'La tabla % solo admite añadir filas', tg_table_name using errcode = '42501';
end $$;

-- Retira un mundo entero. Todos los ids son únicos en toda la base: lo que cuelga de los del mundo, en cualquier tabla, es suyo.
create or replace function retirar_mundo_de_practica(mundo uuid) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  ids uuid[];
  hallados uuid[];
  nuevos uuid[];
  tabla record;
  pendientes int;
  vueltas int := 0;
begin
  select jugadores || entidad || comprador || ordenador || proveedores || ofertantes into ids
    from mundos_de_practica where id = mundo for update;
  if ids is null then
    return;
  end if;

  create temporary table tablas_del_mundo on commit drop as
    select format('%I.%I', c.table_schema, c.table_name) as nombre,
           string_agg(format('%I = any($1)', c.column_name), ' or ') as suyas,
           bool_or(c.column_name = 'id') as con_id
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema in ('public', 'urna') and c.udt_name = 'uuid' and c.table_name <> 'mundos_de_practica'
     group by c.table_schema, c.table_name;

  loop
    nuevos := '{}';
    for tabla in select * from tablas_del_mundo where con_id loop
      execute format('select coalesce(array_agg(id), ''{}'') from %s where (%s) and id <> all($1)', tabla.nombre, tabla.suyas) into hallados using ids;
      nuevos := nuevos || hallados;
    end loop;
    exit when cardinality(nuevos) = 0;
    ids := ids || nuevos;
  end loop;

  perform set_config('secop.retiro_de_practica', 'si', true);
  loop
    pendientes := 0;
    for tabla in select * from tablas_del_mundo loop
      begin
        execute format('delete from %s where %s', tabla.nombre, tabla.suyas) using ids;
      exception when foreign_key_violation or restrict_violation then
        pendientes := pendientes + 1;
      end;
    end loop;
    exit when pendientes = 0;
    vueltas := vueltas + 1;
    if vueltas > 20 then
      raise exception 'El mundo % no se deja retirar', mundo;
    end if;
  end loop;
  perform set_config('secop.retiro_de_practica', '', true);
  drop table tablas_del_mundo;
  delete from mundos_de_practica where id = mundo;
end $$;
revoke all on function retirar_mundo_de_practica(uuid) from public;
grant execute on function retirar_mundo_de_practica(uuid) to secop_app;
