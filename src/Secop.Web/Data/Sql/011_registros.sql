-- La tabla pública única: nuestros procesos (proyectados en el mismo commit que el acto) y los registros externos
-- de los datos abiertos oficiales. Guarda instantes, nunca la fase: la fase la calcula fase_de.
create table if not exists registros_publicos (
  id uuid primary key,
  codigo text,
  plataforma text not null check (plataforma in ('Secop', 'SECOP I', 'SECOP II', 'Integrado')),
  clase text not null check (clase in ('Proceso', 'Contrato')),
  clave text not null,
  portafolio text,
  numero text,
  entidad text not null,
  entidad_nit text,
  entidad_codigo text,
  proveedor text,
  proveedor_nits text[],
  nombre text not null,
  objeto text,
  modalidad text not null,
  modalidad_original text,
  tipo_contrato text,
  estado text not null,
  estado_original text,
  departamento text,
  municipio text,
  unspsc text,
  valor numeric(20,2),
  valor_adjudicado numeric(20,2),
  -- Por la que se ordena: publicación; a falta de ella, la firma o el inicio. Sin ninguna, el año 1900.
  fecha timestamptz not null,
  publicado_en timestamptz,
  cierre_en timestamptz,
  abierto_en timestamptz,
  -- Los tramos de un proceso nuestro: la fase que empieza en cada instante si nadie hace nada más. Nulos en lo externo.
  fases text[],
  fases_desde timestamptz[],
  adjudicado_en timestamptz,
  firmado_en timestamptz,
  inicio_en timestamptz,
  fin_en timestamptz,
  enlace text check (enlace like 'https://%'),
  conjuntos text[] not null default '{}',
  prioridad smallint not null default 0,
  fila jsonb not null default '{}'
);

alter table registros_publicos add column if not exists fases text[], add column if not exists fases_desde timestamptz[],
  drop column if exists observaciones_hasta, drop column if exists respuestas_hasta, drop column if exists ofertas_desde,
  drop column if exists cerrado_en, drop column if exists informe_en, drop column if exists traslado_hasta;

-- La fase a una hora. La de un proceso nuestro es su último tramo empezado: los calcula Proceso.Tramos con las reglas de
-- su modalidad y se guardan en el mismo commit que cada acto. Lo externo sólo trae estado y cierre.
drop function if exists fase_de(text, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz);
create or replace function fase_de(estado text, fases text[], fases_desde timestamptz[], cierre_en timestamptz, hora timestamptz) returns text
language sql immutable parallel safe
  return case
    when $2 is not null then $2[width_bucket($5, $3)]
    when $1 <> 'Publicado' then $1
    when $4 is null then 'Publicado'
    when $5 >= $4 then 'CerradoSinAbrir'
    else 'PresentacionOfertas' end;

-- Los filtros son palabras del mismo índice: una búsqueda con palabra, lugar y modalidad es una sola intersección. Modalidad
-- y departamento, que se piden juntos, son además una sola palabra: cruzar dos listas largas cuesta más que leer una corta.
create or replace function claves_de_registro(
  plataforma text, clase text, modalidad text, estado text, departamento text, municipio text, unspsc text,
  entidad_nit text, proveedor_nits text[], entidad_codigo text, fecha timestamptz) returns tsvector
language sql immutable parallel safe
  return array_to_tsvector(array_remove(array[
    '=o:' || $1, '=c:' || $2, '=m:' || $3, '=s:' || $4, '=d:' || $5, '=l:' || $6, '=x:' || $3 || ':' || $5,
    '=u:' || left($7, 2), '=u:' || left($7, 4), '=u:' || left($7, 6), '=u:' || left($7, 8),
    '=n:' || nullif($8, ''), '=e:' || nullif($10, ''),
    '=f:' || (extract(epoch from $11 at time zone 'UTC')::bigint / 604800)::text] ||
    array(select '=p:' || nit from unnest($9) nit), null));

do $$ begin
  if not exists (select from pg_attribute where attrelid = 'registros_publicos'::regclass and attname = 'texto') then
    alter table registros_publicos add column texto tsvector not null generated always as (
      setweight(to_tsvector('pg_catalog.spanish', llano(left(nombre, 1000) || ' ' || coalesce(numero, '') || ' ' || clave)), 'A') ||
      setweight(to_tsvector('pg_catalog.spanish', llano(left(coalesce(objeto, ''), 2000))), 'B') ||
      setweight(to_tsvector('pg_catalog.spanish', llano(entidad)), 'C') ||
      setweight(to_tsvector('pg_catalog.spanish', llano(coalesce(proveedor, ''))), 'D') ||
      claves_de_registro(plataforma, clase, modalidad, estado, departamento, municipio, unspsc, entidad_nit, proveedor_nits, entidad_codigo, fecha)) stored;
    -- La fila original vive aparte del renglón que se recorre al buscar.
    alter table registros_publicos alter column texto set storage main;
    alter table registros_publicos set (toast_tuple_target = 1400);
  end if;
end $$;

create unique index if not exists ux_registros_publicos_codigo on registros_publicos (codigo) where codigo is not null;
create index if not exists ix_registros_publicos_texto on registros_publicos using gin (texto);
-- Los filtros van dentro de los índices del orden: recorrerlos no toca la tabla.
create index if not exists ix_registros_publicos_por_fecha on registros_publicos (fecha desc, id desc)
  include (valor, cierre_en, modalidad, departamento, municipio, plataforma, clase, estado, unspsc);
create index if not exists ix_registros_publicos_por_valor on registros_publicos (valor desc, id desc)
  include (fecha, cierre_en, modalidad, departamento, municipio, plataforma, clase, estado, unspsc) where valor is not null;
drop index if exists ix_registros_publicos_fecha, ix_registros_publicos_valor;
create index if not exists ix_registros_publicos_cierre on registros_publicos (cierre_en, id) where cierre_en is not null;

-- Cuántos registros tienen cada raíz (para elegir el camino de la búsqueda) y cada palabra (para «¿quiso decir…?»).
-- Salen de una muestra cuando la tabla es grande: sirven para decidir, no para contar.
create table if not exists lexemas_publicos (lexema text primary key, registros bigint not null);
create table if not exists palabras_publicas (palabra text primary key, registros bigint not null);
create index if not exists ix_palabras_publicas_trigramas on palabras_publicas using gin (palabra gin_trgm_ops);

create or replace function recontar_palabras() returns bigint language plpgsql as $$
declare
  total bigint;
  tope uuid;
  por numeric := 1;
begin
  select count(*) into total from registros_publicos;
  tope := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  if total > 30000 then
    -- Los identificadores están repartidos al azar: un tramo de ellos es una muestra.
    tope := (lpad(to_hex((4294967295 * 30000.0 / total)::bigint), 8, '0') || '-0000-0000-0000-000000000000')::uuid;
    por := total / greatest(1, (select count(*) from registros_publicos where id < tope))::numeric;
  end if;

  delete from lexemas_publicos;
  insert into lexemas_publicos
    select word, (ndoc * por)::bigint from ts_stat(format('select texto from registros_publicos where id <= %L', tope));
  insert into lexemas_publicos values ('=total', total) on conflict (lexema) do update set registros = excluded.registros;
  delete from palabras_publicas;
  insert into palabras_publicas
    select word, (ndoc * por)::bigint
    from ts_stat(format('select to_tsvector(''pg_catalog.simple'', sin_tildes(left(nombre || '' '' || coalesce(objeto, ''''), 600) || '' '' || entidad)) from registros_publicos where id <= %L', tope))
    where length(word) between 4 and 30 and word ~ '^[a-z]+$';
  return total;
end $$;

-- Para consultas cortas y muchas a la vez: el compilador en caliente cuesta más que ellas, repartir una entre varios
-- procesos estorba a las demás, y con poca memoria el índice de texto olvida en qué renglón de cada página estaba lo hallado.
do $$ begin
  execute format('alter database %I set jit = off', current_database());
  execute format('alter database %I set max_parallel_workers_per_gather = 0', current_database());
  execute format('alter database %I set work_mem = ''16MB''', current_database());
exception when insufficient_privilege then
  raise notice 'jit, el paralelismo y work_mem quedan como los tenga el servidor';
end $$;
