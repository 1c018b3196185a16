namespace Secop.Web.DatosAbiertos.Importadores;

/// <summary>
/// Las columnas de cada conjunto oficial: campo de la API y etiqueta del portal. Las que empiezan por «!» son datos
/// personales o bancarios: se leen para tachar, jamás se guardan. Una columna que no esté aquí se descarta.
/// </summary>
internal static class Columnas
{
    public const string Secop2Procesos = """
        entidad|Entidad
        nit_entidad|Nit Entidad
        departamento_entidad|Departamento Entidad
        ciudad_entidad|Ciudad Entidad
        ordenentidad|OrdenEntidad
        codigo_pci|Entidad Centralizada
        id_del_proceso|ID del Proceso
        referencia_del_proceso|Referencia del Proceso
        ppi|PCI
        id_del_portafolio|ID del Portafolio
        nombre_del_procedimiento|Nombre del Procedimiento
        descripci_n_del_procedimiento|Descripción del Procedimiento
        fase|Fase
        fecha_de_publicacion_del|Fecha de Publicacion del Proceso
        fecha_de_ultima_publicaci|Fecha de Ultima Publicación
        fecha_de_publicacion_fase|Fecha de Publicacion (Fase Planeacion Precalificacion)
        fecha_de_publicacion_fase_1|Fecha de Publicacion (Fase Seleccion Precalificacion)
        fecha_de_publicacion|Fecha de Publicacion (Manifestacion de Interes)
        fecha_de_publicacion_fase_2|Fecha de Publicacion (Fase Borrador)
        fecha_de_publicacion_fase_3|Fecha de Publicacion (Fase Seleccion)
        precio_base|Precio Base
        modalidad_de_contratacion|Modalidad de Contratacion
        justificaci_n_modalidad_de|Justificación Modalidad de Contratación
        duracion|Duracion
        unidad_de_duracion|Unidad de Duracion
        fecha_de_recepcion_de|Fecha de Recepcion de Respuestas
        fecha_de_apertura_de_respuesta|Fecha de Apertura de Respuesta
        fecha_de_apertura_efectiva|Fecha de Apertura Efectiva
        ciudad_de_la_unidad_de|Ciudad de la Unidad de Contratación
        nombre_de_la_unidad_de|Nombre de la Unidad de Contratación
        proveedores_invitados|Proveedores Invitados
        proveedores_con_invitacion|Proveedores con Invitacion Directa
        visualizaciones_del|Visualizaciones del Procedimiento
        proveedores_que_manifestaron|Proveedores que Manifestaron Interes
        respuestas_al_procedimiento|Respuestas al Procedimiento
        respuestas_externas|Respuestas Externas
        conteo_de_respuestas_a_ofertas|Conteo de Respuestas a Ofertas
        proveedores_unicos_con|Proveedores Unicos con Respuestas
        numero_de_lotes|Numero de Lotes
        estado_del_procedimiento|Estado del Procedimiento
        id_estado_del_procedimiento|ID Estado del Procedimiento
        adjudicado|Adjudicado
        id_adjudicacion|ID Adjudicacion
        !codigoproveedor|CodigoProveedor
        departamento_proveedor|Departamento Proveedor
        ciudad_proveedor|Ciudad Proveedor
        fecha_adjudicacion|Fecha Adjudicacion
        valor_total_adjudicacion|Valor Total Adjudicacion
        !nombre_del_adjudicador|Nombre del Adjudicador
        nombre_del_proveedor|Nombre del Proveedor Adjudicado
        !nit_del_proveedor_adjudicado|NIT del Proveedor Adjudicado
        codigo_principal_de_categoria|Codigo Principal de Categoria
        estado_de_apertura_del_proceso|Estado de Apertura del Proceso
        tipo_de_contrato|Tipo de Contrato
        subtipo_de_contrato|Subtipo de Contrato
        categorias_adicionales|Categorias Adicionales
        urlproceso|URLProceso
        codigo_entidad|Codigo Entidad
        estado_resumen|Estado Resumen
        modalidad_corta|Modalidad Corta
        anio_adjudicacion|Año Adjudicacion
        """;

    public const string Secop2Contratos = """
        nombre_entidad|Nombre Entidad
        nit_entidad|Nit Entidad
        departamento|Departamento
        ciudad|Ciudad
        !localizaci_n|Localización
        orden|Orden
        sector|Sector
        rama|Rama
        entidad_centralizada|Entidad Centralizada
        proceso_de_compra|Proceso de Compra
        id_contrato|ID Contrato
        referencia_del_contrato|Referencia del Contrato
        estado_contrato|Estado Contrato
        codigo_de_categoria_principal|Codigo de Categoria Principal
        descripcion_del_proceso|Descripcion del Proceso
        tipo_de_contrato|Tipo de Contrato
        modalidad_de_contratacion|Modalidad de Contratacion
        justificacion_modalidad_de|Justificacion Modalidad de Contratacion
        fecha_de_firma|Fecha de Firma
        fecha_de_inicio_del_contrato|Fecha de Inicio del Contrato
        fecha_de_fin_del_contrato|Fecha de Fin del Contrato
        condiciones_de_entrega|Condiciones de Entrega
        tipodocproveedor|TipoDocProveedor
        !documento_proveedor|Documento Proveedor
        proveedor_adjudicado|Proveedor Adjudicado
        es_grupo|Es Grupo
        es_pyme|Es Pyme
        habilita_pago_adelantado|Habilita Pago Adelantado
        liquidaci_n|Liquidación
        obligaci_n_ambiental|Obligación Ambiental
        obligaciones_postconsumo|Obligaciones Postconsumo
        reversion|Reversion
        origen_de_los_recursos|Origen de los Recursos
        destino_gasto|Destino Gasto
        valor_del_contrato|Valor del Contrato
        valor_de_pago_adelantado|Valor de pago adelantado
        valor_facturado|Valor Facturado
        valor_pendiente_de_pago|Valor Pendiente de Pago
        valor_pagado|Valor Pagado
        valor_amortizado|Valor Amortizado
        valor_pendiente_de|Valor Pendiente de Amortizacion
        valor_pendiente_de_ejecucion|Valor Pendiente de Ejecucion
        saldo_cdp|Saldo CDP
        saldo_vigencia|Saldo Vigencia
        espostconflicto|EsPostConflicto
        dias_adicionados|Dias adicionados
        puntos_del_acuerdo|Puntos del Acuerdo
        pilares_del_acuerdo|Pilares del Acuerdo
        urlproceso|URLProceso
        !nombre_representante_legal|Nombre Representante Legal
        !nacionalidad_representante_legal|Nacionalidad Representante Legal
        !domicilio_representante_legal|Domicilio Representante Legal
        !tipo_de_identificaci_n_representante_legal|Tipo de Identificación Representante Legal
        !identificaci_n_representante_legal|Identificación Representante Legal
        !g_nero_representante_legal|Género Representante Legal
        presupuesto_general_de_la_nacion_pgn|Presupuesto General de la Nacion – PGN
        sistema_general_de_participaciones|Sistema General de Participaciones
        sistema_general_de_regal_as|Sistema General de Regalías
        recursos_propios_alcald_as_gobernaciones_y_resguardos_ind_genas_|Recursos Propios (Alcaldías, Gobernaciones y Resguardos Indígenas)
        recursos_de_credito|Recursos de Credito
        recursos_propios|Recursos Propios
        ultima_actualizacion|Ultima Actualizacion
        codigo_entidad|Codigo Entidad
        !codigo_proveedor|Codigo Proveedor
        fecha_inicio_liquidacion|Fecha Inicio Liquidacion
        fecha_fin_liquidacion|Fecha Fin Liquidacion
        objeto_del_contrato|Objeto del Contrato
        duraci_n_del_contrato|Duración del contrato
        !nombre_del_banco|Nombre del banco
        !tipo_de_cuenta|Tipo de cuenta
        !n_mero_de_cuenta|Número de cuenta
        el_contrato_puede_ser_prorrogado|El contrato puede ser prorrogado
        fecha_de_notificaci_n_de_prorrogaci_n|Fecha de notificación de prorrogación
        !nombre_ordenador_del_gasto|Nombre ordenador del gasto
        !tipo_de_documento_ordenador_del_gasto|Tipo de documento Ordenador del gasto
        !n_mero_de_documento_ordenador_del_gasto|Número de documento Ordenador del gasto
        !nombre_supervisor|Nombre supervisor
        !tipo_de_documento_supervisor|Tipo de documento supervisor
        !n_mero_de_documento_supervisor|Número de documento supervisor
        !nombre_ordenador_de_pago|Nombre Ordenador de Pago
        !tipo_de_documento_ordenador_de_pago|Tipo de documento Ordenador de Pago
        !n_mero_de_documento_ordenador_de_pago|Número de documento Ordenador de Pago
        documentos_tipo|Documentos Tipo
        descripcion_documentos_tipo|Descripcion Documentos Tipo
        estado_bpin|Estado BPIN
        c_digo_bpin|Código BPIN
        anno_bpin|Anno BPIN
        """;

    public const string Secop1Procesos = """
        uid|UID
        anno_cargue_secop|Anno Cargue SECOP
        anno_firma_contrato|Anno Firma Contrato
        nivel_entidad|Nivel Entidad
        orden_entidad|Orden Entidad
        nombre_entidad|Nombre Entidad
        nit_de_la_entidad|NIT de la Entidad
        c_digo_de_la_entidad|Código de la Entidad
        id_modalidad|Id Modalidad
        modalidad_de_contratacion|Modalidad De Contratacion
        estado_del_proceso|Estado Del Proceso
        causal_de_otras_formas_de|Causal de Otras Formas de Contratacion Directa
        id_regimen_de_contratacion|Id Regimen De Contratacion
        nombre_regimen_de_contratacion|Nombre Regimen De Contratacion
        id_objeto_a_contratar|Id Objeto A Contratar
        objeto_a_contratar|Objeto A Contratar
        detalle_del_objeto_a_contratar|Detalle Del Objeto A Contratar
        tipo_de_contrato|Tipo De Contrato
        municipio_de_obtencion|Municipio De Obtencion
        municipio_de_entrega|Municipio De Entrega
        municipios_ejecucion|Municipios Ejecucion
        fecha_de_cargue_en_el_secop|Fecha De Cargue En El Secop
        numero_de_constancia|Numero De Constancia
        numero_de_proceso|Numero De Proceso
        numero_de_contrato|Numero De Contrato
        cuantia_proceso|Cuantia Proceso
        id_grupo|Id Grupo
        nombre_grupo|Nombre Grupo
        id_familia|Id Familia
        nombre_familia|Nombre Familia
        id_clase|Id Clase
        nombre_clase|Nombre Clase
        id_adjudicacion|Id Adjudicacion
        tipo_identifi_del_contratista|Tipo Identifi del Contratista
        !identificacion_del_contratista|Identificacion Del Contratista
        nom_razon_social_contratista|Nom Razon Social Contratista
        dpto_y_muni_contratista|Dpto y Muni Contratista
        !tipo_doc_representante_legal|Tipo Doc Representante Legal
        !identific_representante_legal|Identific Representante Legal
        !nombre_del_represen_legal|Nombre Del Represen Legal
        fecha_de_firma_del_contrato|Fecha De Firma Del Contrato
        fecha_ini_ejec_contrato|Fecha Ini Ejec Contrato
        plazo_de_ejec_del_contrato|Plazo De Ejec Del Contrato
        rango_de_ejec_del_contrato|Rango De Ejec Del Contrato
        tiempo_adiciones_en_dias|Tiempo Adiciones En Dias
        tiempo_adiciones_en_meses|Tiempo Adiciones En Meses
        fecha_fin_ejec_contrato|Fecha Fin Ejec Contrato
        compromiso_presupuestal|Compromiso Presupuestal
        cuantia_contrato|Cuantia Contrato
        valor_total_de_adiciones|Valor Total De Adiciones
        valor_contrato_con_adiciones|Valor Contrato Con Adiciones
        objeto_del_contrato_a_la|Objeto del Contrato a la Firma
        proponentes_seleccionados|Proponentes Seleccionados
        calificacion_definitiva|Calificacion Definitiva
        id_sub_unidad_ejecutora|Id Sub Unidad Ejecutora
        nombre_sub_unidad_ejecutora|Nombre Sub Unidad Ejecutora
        ruta_proceso_en_secop_i|Ruta Proceso en SECOP I
        moneda|Moneda
        es_postconflicto|Es Postconflicto
        marcacion_adiciones|Marcacion Adiciones
        !posicion_rubro|Posicion Rubro
        nombre_rubro|Nombre Rubro
        valor_rubro|Valor Rubro
        !sexo_replegal|Sexo Replegal
        pilar_acuerdo_paz|Pilar Acuerdo Paz
        punto_acuerdo_paz|Punto Acuerdo Paz
        municipio_entidad|Municipio Entidad
        departamento_entidad|Departamento Entidad
        ultima_actualizacion|Ultima Actualizacion
        cumpledecreto248|Cumpledecreto248
        incluyebienesdecreto248|Incluyebienesdecreto248
        cumple_sentencia_t302|Cumple Sentencia T302
        es_mipyme|Es Mipyme
        tama_o_mipyme|Tamaño Mipyme
        codigo_bpin|Codigo Bpin
        destino_gasto|Destino Gasto
        pliegos_tipo|Pliegos Tipo
        sector_pliegos_tipo|Sector Pliegos Tipo
        fecha_liquidacion|Fecha Liquidacion
        """;

    public const string SecopIntegrado = """
        nivel_entidad|Nivel Entidad
        codigo_entidad_en_secop|Codigo Entidad en SECOP
        nombre_de_la_entidad|Nombre de la Entidad
        nit_de_la_entidad|NIT de la Entidad
        departamento_entidad|Departamento Entidad
        municipio_entidad|Municipio Entidad
        estado_del_proceso|Estado del Proceso
        modalidad_de_contrataci_n|Modalidad de Contratación
        objeto_a_contratar|Objeto del contrato
        objeto_del_proceso|Objeto del proceso
        tipo_de_contrato|Tipo de Contrato
        fecha_de_firma_del_contrato|Fecha de Firma del Contrato
        fecha_inicio_ejecuci_n|Fecha inicio ejecución
        fecha_fin_ejecuci_n|Fecha fin ejecución
        numero_del_contrato|ID Contrato
        numero_de_proceso|ID Proceso
        valor_contrato|Valor Contrato
        nom_raz_social_contratista|Nom Raz Social Contratista
        url_contrato|URL Contrato
        origen|Origen
        !tipo_documento_proveedor|Tipo Documento Proveedor
        !documento_proveedor|Documento Proveedor
        _notice_uid|Notice UID
        """;
}
