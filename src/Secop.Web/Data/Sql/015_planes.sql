-- Las líneas de la versión a la vista de cada plan, para buscarlas. Se reescriben enteras al publicar; el historial está
-- en versiones_del_plan, que solo crece.
create or replace function claves_de_linea(unspsc text[], modalidad text, mes int) returns tsvector
language sql immutable parallel safe
  return array_to_tsvector(array['=m:' || $2, '=i:' || $3] ||
    array(select distinct '=u:' || left(u, n) from unnest($1) u, unnest(array[2, 4, 6, 8]) n));

create table if not exists lineas_publicas (
  linea_id uuid primary key,
  plan_id uuid not null,
  numero int not null,
  unspsc text[] not null,
  descripcion text not null,
  mes_inicio int not null,
  mes_ofertas int not null,
  duracion int not null,
  unidad text not null,
  modalidad text not null,
  fuente text not null,
  valor_total numeric(20,2) not null,
  valor_vigencia numeric(20,2) not null,
  vigencias_futuras boolean not null,
  estado_vigencias text not null,
  unidad_contratacion text not null,
  codigo_municipio text not null,
  responsable text not null,
  telefono text not null,
  correo text not null,
  alimentos boolean not null,
  texto tsvector not null generated always as (
    to_tsvector('pg_catalog.spanish', llano(descripcion)) || claves_de_linea(unspsc, modalidad, mes_inicio)) stored
);

create unique index if not exists ux_lineas_publicas_plan on lineas_publicas (plan_id, numero);
create index if not exists ix_lineas_publicas_texto on lineas_publicas using gin (texto);

create or replace function mostrar_plan(plan uuid) returns void language sql as $$
  delete from lineas_publicas where plan_id = plan;
  insert into lineas_publicas (linea_id, plan_id, numero, unspsc, descripcion, mes_inicio, mes_ofertas, duracion, unidad, modalidad, fuente, valor_total,
      valor_vigencia, vigencias_futuras, estado_vigencias, unidad_contratacion, codigo_municipio, responsable, telefono, correo, alimentos)
    select id, plan_id, numero, unspsc, descripcion, mes_inicio, mes_ofertas, duracion, unidad, modalidad, fuente, valor_total,
      valor_vigencia, vigencias_futuras, estado_vigencias, unidad_contratacion, codigo_municipio, responsable, telefono, correo, alimentos
    from lineas_del_plan where plan_id = plan;
$$;

-- Lo que ya toman de una línea los procesos que se publicaron y siguen en pie.
create or replace function tomado_de_linea(linea uuid) returns numeric language sql stable parallel safe as $$
  select coalesce(sum(e.valor), 0) from enlaces_de_linea e
    join procesos_en_el_plan x on x.id = e.proceso_en_el_plan_id
    join procesos p on p.id = x.proceso_id
  where e.linea_id = linea and p.estado in ('Publicado', 'Adjudicado');
$$;
