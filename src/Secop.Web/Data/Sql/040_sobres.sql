-- La urna: lo sellado vive en un esquema propio en el que el rol de la aplicación no puede leer ni escribir.
-- Solo entra por estas funciones. Nada de aquí (órdenes, cuentas, tamaños) se enseña antes de la apertura.
create schema if not exists urna;

-- Plazo vigente de cada proceso publicado. Lo mantiene un disparador del proceso (041), bajo el cerrojo exclusivo.
create table if not exists urna.plazos (
  proceso_id uuid primary key,
  inicio timestamptz not null,
  cierre timestamptz not null,
  apertura timestamptz not null,
  version_pliego int not null,
  recibe boolean not null
);
-- Desde cuándo puede abrirse el sobre económico de quien lo lleva aparte.
alter table urna.plazos add column if not exists economica timestamptz;

-- Sello de llegada: lo que entró, entero, y cuándo. Ligado a su contenido: no sirve para otro escrito después.
create table if not exists urna.sellos (
  clave uuid primary key,
  acto text not null check (acto in ('presentacion', 'retiro')),
  proceso_id uuid not null,
  oferta_id uuid not null,
  cuenta_id uuid not null,
  version int not null,
  adenda int not null,
  huella bytea not null,
  manifiesto bytea not null,
  contenido bytea not null,
  h bytea not null,
  t timestamptz not null
);
-- El sobre económico, cuando la modalidad lo abre después: cifrado con otra llave que el resto.
alter table urna.sellos add column if not exists economico bytea;
create index if not exists ix_sellos_proceso on urna.sellos (proceso_id, t);

create table if not exists urna.sellos_anulados (
  clave uuid primary key references urna.sellos,
  en timestamptz not null
);

-- La cadena de cada proceso: h_k = SHA-256(0x00 ‖ h_{k-1} ‖ k ‖ t ‖ H).
create table if not exists urna.cadenas (
  proceso_id uuid primary key,
  k bigint not null,
  hk bytea not null,
  t timestamptz not null
);

create table if not exists urna.asientos (
  proceso_id uuid not null,
  k bigint not null,
  clave uuid not null unique references urna.sellos,
  acto text not null,
  oferta_id uuid not null,
  cuenta_id uuid not null,
  version int not null,
  recibida timestamptz not null,
  asentada timestamptz not null,
  h bytea not null,
  anterior bytea not null,
  hk bytea not null,
  recibo text not null,
  primary key (proceso_id, k),
  unique (oferta_id, version, acto)
);
create index if not exists ix_asientos_cuenta on urna.asientos (proceso_id, cuenta_id);

create table if not exists urna.cierres (
  proceso_id uuid primary key,
  cierre timestamptz not null,
  cerrado_en timestamptz not null,
  sal bytea not null,
  raiz bytea not null,
  ofertas int not null,
  ultimo bytea not null,
  acta text
);

do $$
declare tabla text;
begin
  foreach tabla in array array['sellos', 'sellos_anulados', 'asientos'] loop
    execute format('create or replace trigger solo_se_anade before update or delete or truncate on urna.%I for each statement execute function public.solo_se_anade()', tabla);
  end loop;
end $$;

-- Cuánto se espera a un mensaje que llegó a tiempo y aún no se asienta. Más que los límites de espera de la aplicación.
create or replace function urna.drenaje() returns interval language sql immutable as $$ select interval '60 seconds' $$;

-- Quien presenta o retira toma este cerrojo compartido; el cierre y la adenda, el exclusivo. Los de fila dejan sin turno
-- a quien cierra cuando hay muchos presentando; los consultivos hacen cola.
create or replace function urna.cerrojo(p_proceso uuid) returns bigint language sql immutable
as $$ select hashtextextended(p_proceso::text, 7) $$;

create or replace function urna.raiz(p_hojas bytea[]) returns bytea language plpgsql immutable
as $$
declare nivel bytea[]; arriba bytea[]; i int; n int;
begin
  select coalesce(array_agg(sha256('\x00'::bytea || x) order by o), '{}') into nivel from unnest(p_hojas) with ordinality u(x, o);
  n := cardinality(nivel);
  if n = 0 then return sha256(''::bytea); end if;
  while n > 1 loop
    arriba := '{}';
    i := 1;
    while i < n loop
      arriba := array_append(arriba, sha256('\x01'::bytea || nivel[i] || nivel[i + 1]));
      i := i + 2;
    end loop;
    if i = n then arriba := array_append(arriba, nivel[n]); end if;
    nivel := arriba;
    n := cardinality(nivel);
  end loop;
  return nivel[1];
end $$;

drop function if exists urna.fijar_plazo(uuid, timestamptz, timestamptz, timestamptz, int, boolean);
create or replace function urna.fijar_plazo(
  p_proceso uuid, p_inicio timestamptz, p_cierre timestamptz, p_apertura timestamptz, p_version int, p_recibe boolean, p_economica timestamptz default null)
returns void language plpgsql security definer set search_path = pg_catalog, urna, pg_temp
as $$
declare p urna.plazos;
begin
  perform pg_advisory_xact_lock(urna.cerrojo(p_proceso));
  select * into p from urna.plazos where proceso_id = p_proceso;
  if found and p.recibe and p.cierre <> p_cierre
     and (public.ahora() >= p.cierre or exists (select 1 from urna.cierres where proceso_id = p_proceso)) then
    raise exception 'CIERRE_VENCIDO';
  end if;
  insert into urna.plazos (proceso_id, inicio, cierre, apertura, version_pliego, recibe, economica)
  values (p_proceso, p_inicio, p_cierre, p_apertura, p_version, p_recibe, coalesce(p_economica, p_apertura))
  on conflict (proceso_id) do update set inicio = excluded.inicio, cierre = excluded.cierre, apertura = excluded.apertura,
    version_pliego = excluded.version_pliego, recibe = excluded.recibe, economica = excluded.economica;
end $$;

drop function if exists urna.sellar(uuid, text, uuid, uuid, uuid, int, int, bytea, bytea, bytea);
create or replace function urna.sellar(
  p_clave uuid, p_acto text, p_proceso uuid, p_oferta uuid, p_cuenta uuid, p_version int, p_adenda int,
  p_huella bytea, p_manifiesto bytea, p_contenido bytea, p_economico bytea default null)
returns table (recibida timestamptz, h bytea, version int, adenda int, manifiesto bytea)
language plpgsql security definer set search_path = pg_catalog, urna, pg_temp
as $$
declare s urna.sellos; p urna.plazos; ya timestamptz;
begin
  select * into s from urna.sellos x where x.clave = p_clave;
  if not found then
    select * into p from urna.plazos x where x.proceso_id = p_proceso;
    if not found or not p.recibe then raise exception 'NO_RECIBE'; end if;
    if public.ahora() >= p.cierre then raise exception 'PLAZO_VENCIDO'; end if;
    if public.ahora() < p.inicio then raise exception 'AUN_NO_RECIBE'; end if;
    -- La hora se lee con el cerrojo en la mano: quien cierra espera a los que ya lo tienen, y los que llegan después
    -- de pedirlo él leen una hora que ya pasó el cierre. No queda sello a tiempo que el cierre no vea.
    perform pg_advisory_xact_lock_shared(urna.cerrojo(p_proceso));
    ya := public.ahora();
    select * into strict p from urna.plazos x where x.proceso_id = p_proceso;
    if not p.recibe then raise exception 'NO_RECIBE'; end if;
    if ya >= p.cierre then raise exception 'PLAZO_VENCIDO'; end if;
    if ya < p.inicio then raise exception 'AUN_NO_RECIBE'; end if;
    insert into urna.sellos (clave, acto, proceso_id, oferta_id, cuenta_id, version, adenda, huella, manifiesto, contenido, h, t, economico)
    values (p_clave, p_acto, p_proceso, p_oferta, p_cuenta, p_version, p_adenda,
      p_huella, p_manifiesto, p_contenido, sha256(p_manifiesto), ya, p_economico)
    on conflict (clave) do nothing;
    select * into strict s from urna.sellos x where x.clave = p_clave;
  end if;
  if (s.acto, s.proceso_id, s.oferta_id, s.cuenta_id, s.huella) is distinct from (p_acto, p_proceso, p_oferta, p_cuenta, p_huella) then
    raise exception 'CLAVE_DISTINTA';
  end if;
  return query select s.t, s.h, s.version, s.adenda, s.manifiesto;
end $$;

-- Si esa clave ya tiene un sello propio en pie: un reintento no vuelve a mirar el reloj.
create or replace function urna.sellada(p_clave uuid, p_cuenta uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, urna, pg_temp
as $$
  select exists (select 1 from urna.sellos s where s.clave = p_clave and s.cuenta_id = p_cuenta
                 and not exists (select 1 from urna.sellos_anulados n where n.clave = s.clave))
$$;

-- Lo que se selló y no se va a asentar (contraseña errada, pliego cambiado): que el cierre no lo espere ni nadie lo use luego.
create or replace function urna.anular_sello(p_clave uuid, p_cuenta uuid) returns void
language plpgsql security definer set search_path = pg_catalog, urna, pg_temp
as $$
begin
  insert into urna.sellos_anulados
  select s.clave, public.ahora() from urna.sellos s
  where s.clave = p_clave and s.cuenta_id = p_cuenta and not exists (select 1 from urna.asientos a where a.clave = s.clave)
  on conflict do nothing;
end $$;

create or replace function urna.asentar(p_acto text, p_clave uuid, p_cuenta uuid, p_recibo text)
returns table (recibo text, recibida timestamptz, repetida boolean)
language plpgsql security definer set search_path = pg_catalog, urna, pg_temp
as $$
declare s urna.sellos; p urna.plazos; c urna.cadenas; ultimo urna.asientos; en timestamptz; eslabon bytea;
begin
  -- Reintento: el mismo recibo, también después del cierre.
  return query select a.recibo, a.recibida, true from urna.asientos a where a.clave = p_clave and a.cuenta_id = p_cuenta and a.acto = p_acto;
  if found then return; end if;
  select * into s from urna.sellos x where x.clave = p_clave and x.cuenta_id = p_cuenta and x.acto = p_acto;
  if not found then raise exception 'SIN_SELLO'; end if;
  select * into strict p from urna.plazos x where x.proceso_id = s.proceso_id;
  if s.t >= p.cierre then raise exception 'PLAZO_VENCIDO'; end if;   -- antes del cerrojo, para no estorbar a quien cierra

  perform pg_advisory_xact_lock_shared(urna.cerrojo(s.proceso_id));
  if exists (select 1 from urna.sellos_anulados x where x.clave = p_clave) then raise exception 'SELLO_ANULADO'; end if;
  if exists (select 1 from urna.cierres x where x.proceso_id = s.proceso_id) then raise exception 'CERRADO_CON_SELLO_A_TIEMPO'; end if;
  select * into strict p from urna.plazos x where x.proceso_id = s.proceso_id;
  if not p.recibe then raise exception 'NO_RECIBE'; end if;
  if s.t >= p.cierre then raise exception 'PLAZO_VENCIDO'; end if;
  if p_acto = 'presentacion' and s.adenda <> p.version_pliego then raise exception 'ADENDA_NUEVA'; end if;
  if (p_recibo::jsonb -> 'recibo' ->> 'h') is distinct from encode(s.h, 'hex') then raise exception 'RECIBO_AJENO'; end if;

  insert into urna.cadenas values (s.proceso_id, 0, '\x'::bytea, '-infinity') on conflict do nothing;
  select * into strict c from urna.cadenas x where x.proceso_id = s.proceso_id for update;
  return query select a.recibo, a.recibida, true from urna.asientos a where a.clave = p_clave;
  if found then return; end if;
  select * into ultimo from urna.asientos a where a.proceso_id = s.proceso_id and a.oferta_id = s.oferta_id order by a.k desc limit 1;
  if p_acto = 'presentacion' then
    if s.version <> coalesce(ultimo.version, 0) + 1 then raise exception 'VERSION_REPETIDA'; end if;
    if exists (select 1 from urna.asientos a where a.proceso_id = s.proceso_id
               and ((a.cuenta_id = s.cuenta_id) <> (a.oferta_id = s.oferta_id))) then raise exception 'OTRA_OFERTA'; end if;
  elsif ultimo.acto is distinct from 'presentacion' or ultimo.version <> s.version or ultimo.cuenta_id <> s.cuenta_id then
    raise exception 'NADA_QUE_RETIRAR';
  end if;

  en := greatest(public.ahora(), c.t);
  eslabon := sha256('\x00'::bytea || c.hk || int8send(c.k + 1) || int8send((extract(epoch from en) * 1000000)::bigint) || s.h);
  insert into urna.asientos values (s.proceso_id, c.k + 1, p_clave, p_acto, s.oferta_id, s.cuenta_id, s.version, s.t, en, s.h, c.hk, eslabon, p_recibo);
  update urna.cadenas x set k = c.k + 1, hk = eslabon, t = en where x.proceso_id = s.proceso_id;
  return query select p_recibo, s.t, false;
end $$;

create or replace function urna.recibir_oferta(p_clave uuid, p_cuenta uuid, p_recibo text)
returns table (recibo text, recibida timestamptz, repetida boolean)
language sql security definer set search_path = pg_catalog, urna, pg_temp
as $$ select * from urna.asentar('presentacion', p_clave, p_cuenta, p_recibo) $$;

create or replace function urna.retirar_oferta(p_clave uuid, p_cuenta uuid, p_recibo text)
returns table (recibo text, recibida timestamptz, repetida boolean)
language sql security definer set search_path = pg_catalog, urna, pg_temp
as $$ select * from urna.asentar('retiro', p_clave, p_cuenta, p_recibo) $$;

-- Solo los de quien pregunta.
create or replace function urna.recibos_de(p_oferta uuid, p_cuenta uuid)
returns table (clave uuid, acto text, version int, recibida timestamptz, recibo text)
language sql stable security definer set search_path = pg_catalog, urna, pg_temp
as $$
  select a.clave, a.acto, a.version, a.recibida, a.recibo from urna.asientos a
  where a.oferta_id = p_oferta and a.cuenta_id = p_cuenta order by a.k desc
$$;

create or replace function urna.vivas(p_proceso uuid)
returns setof urna.asientos language sql stable set search_path = pg_catalog, urna, pg_temp
as $$
  select * from urna.asientos a
  where a.proceso_id = p_proceso and a.acto = 'presentacion'
    and not exists (select 1 from urna.asientos b where b.oferta_id = a.oferta_id and b.k > a.k)
  order by a.k
$$;

create or replace function urna.cerrar_proceso(p_proceso uuid)
returns table (nuevo boolean, cierre timestamptz, cerrado_en timestamptz, raiz bytea)
language plpgsql security definer set search_path = pg_catalog, urna, pg_temp
as $$
declare p urna.plazos; ya timestamptz; azar bytea; hojas bytea[];
begin
  return query select false, x.cierre, x.cerrado_en, x.raiz from urna.cierres x where x.proceso_id = p_proceso;
  if found then return; end if;
  select * into p from urna.plazos x where x.proceso_id = p_proceso;
  if not found or not p.recibe then raise exception 'NO_RECIBE'; end if;
  if public.ahora() < p.cierre then raise exception 'PLAZO_ABIERTO'; end if;

  perform pg_advisory_xact_lock(urna.cerrojo(p_proceso));
  return query select false, x.cierre, x.cerrado_en, x.raiz from urna.cierres x where x.proceso_id = p_proceso;
  if found then return; end if;
  select * into strict p from urna.plazos x where x.proceso_id = p_proceso;   -- una adenda pudo moverlo mientras se esperaba
  ya := public.ahora();
  if not p.recibe then raise exception 'NO_RECIBE'; end if;
  if ya < p.cierre then raise exception 'PLAZO_ABIERTO'; end if;
  if exists (select 1 from urna.sellos s where s.proceso_id = p_proceso and s.t < p.cierre and s.t > ya - urna.drenaje()
             and not exists (select 1 from urna.asientos a where a.clave = s.clave)
             and not exists (select 1 from urna.sellos_anulados n where n.clave = s.clave)) then
    raise exception 'DRENANDO';
  end if;

  azar := decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
  select array[azar] || coalesce(array_agg(v.h order by v.k), '{}') into hojas from urna.vivas(p_proceso) v;
  insert into urna.cierres
  select p_proceso, p.cierre, ya, azar, urna.raiz(hojas), cardinality(hojas) - 1,
         coalesce((select x.hk from urna.cadenas x where x.proceso_id = p_proceso), '\x'::bytea);
  return query select true, x.cierre, x.cerrado_en, x.raiz from urna.cierres x where x.proceso_id = p_proceso;
end $$;

-- El acta firmada se pone una vez, en la misma transacción del cierre.
create or replace function urna.firmar_cierre(p_proceso uuid, p_acta text) returns void
language plpgsql security definer set search_path = pg_catalog, urna, pg_temp
as $$
begin
  update urna.cierres set acta = p_acta where proceso_id = p_proceso and acta is null;
  if not found then raise exception 'ACTA_YA_FIRMADA'; end if;
end $$;

create or replace function urna.acta_de_cierre(p_proceso uuid)
returns table (cierre timestamptz, cerrado_en timestamptz, raiz bytea, acta text)
language sql stable security definer set search_path = pg_catalog, urna, pg_temp
as $$ select x.cierre, x.cerrado_en, x.raiz, x.acta from urna.cierres x where x.proceso_id = p_proceso $$;

create or replace function urna.puede_abrirse(p_proceso uuid) returns boolean
language sql volatile security definer set search_path = pg_catalog, urna, pg_temp
as $$
  select exists (select 1 from urna.cierres c join urna.plazos p using (proceso_id)
                 where proceso_id = p_proceso and public.ahora() >= greatest(p.apertura, c.cierre))
$$;

create or replace function urna.sobres_para_abrir(p_proceso uuid)
returns table (oferta_id uuid, cuenta_id uuid, version int, adenda int, recibida timestamptz, h bytea, manifiesto bytea, contenido bytea)
language plpgsql volatile security definer set search_path = pg_catalog, urna, pg_temp
as $$
begin
  if not urna.puede_abrirse(p_proceso) then raise exception 'APERTURA_ANTES_DE_HORA'; end if;
  return query
    select v.oferta_id, v.cuenta_id, v.version, s.adenda, v.recibida, v.h, s.manifiesto, s.contenido
    from urna.vivas(p_proceso) v join urna.sellos s on s.clave = v.clave order by v.k;
end $$;

-- El sobre económico espera además al informe de evaluación, porque quien evalúa lo demás no puede haberlo leído, y al
-- acto que lo abre: sin él escrito en el proceso nadie lo ordenó.
create or replace function urna.puede_abrirse_economico(p_proceso uuid) returns boolean
language sql volatile security definer set search_path = pg_catalog, urna, pg_temp
as $$
  select urna.puede_abrirse(p_proceso)
     and exists (select 1 from urna.plazos where proceso_id = p_proceso and public.ahora() >= economica)
     and exists (select 1 from public.procesos p, jsonb_array_elements(p.actos) a
                 where p.id = p_proceso and p.informe_en is not null and a ->> 'Acto' = 'AbrirEconomico')
$$;

create or replace function urna.economicos_para_abrir(p_proceso uuid)
returns table (oferta_id uuid, cuenta_id uuid, version int, adenda int, h bytea, manifiesto bytea, economico bytea)
language plpgsql volatile security definer set search_path = pg_catalog, urna, pg_temp
as $$
begin
  if not urna.puede_abrirse_economico(p_proceso) then raise exception 'ECONOMICO_ANTES_DE_HORA'; end if;
  return query
    select v.oferta_id, v.cuenta_id, v.version, s.adenda, v.h, s.manifiesto, s.economico
    from urna.vivas(p_proceso) v join urna.sellos s on s.clave = v.clave where s.economico is not null order by v.k;
end $$;

-- La sal y la cuenta del acta: con ellas cualquiera rehace la raíz. Solo desde la hora de apertura.
create or replace function urna.prueba_del_cierre(p_proceso uuid)
returns table (sal bytea, ofertas int, ultimo bytea, raiz bytea)
language plpgsql volatile security definer set search_path = pg_catalog, urna, pg_temp
as $$
begin
  if not urna.puede_abrirse(p_proceso) then raise exception 'APERTURA_ANTES_DE_HORA'; end if;
  return query select x.sal, x.ofertas, x.ultimo, x.raiz from urna.cierres x where x.proceso_id = p_proceso;
end $$;
