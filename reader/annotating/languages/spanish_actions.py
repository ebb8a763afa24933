"""The common verbs of Spanish that say nothing, by which the subject of a sentence is told from its verb: data only.

A verb whose stem changes is written as in `spanish_verbs`.
"""

from reader.annotating.languages.spanish_verbs import ar_forms, ir_forms
from reader.annotating.languages.verb_forms import read_stems

_AR = """charlar dialogar abandonar abordar acabar acercar acompañar actuar/actú aceptar activar acumular
    adoptar agravar agotar aguantar ahorrar alcanzar alojar ampliar/amplí analizar añorar apartar apoyar
    aprobar/aprueb aprovechar aplicar arrancar arrastrar arrebatar arrojar asesinar atacar atravesar/atravies
    aumentar bajar bloquear buscar brindar caminar cancelar centrar cerrar/cierr colaborar colocar
    comenzar/comienz completar comprar comprobar/comprueb concentrar conformar conmemorar conquistar contemplar
    continuar/continú contratar controlar convocar costar/cuest crear cruzar cuidar constar culminar cursar dañar
    dedicar dejar demostrar/demuestr derribar derrotar desarrollar desatar descansar desembocar desempeñar
    despertar/despiert desplazar despegar destinar destrozar detectar devastar disfrutar disparar disputar
    doblar dominar donar durar echar ejecutar elaborar elevar eliminar empatar empezar/empiez emplear encabezar
    encarar encarcelar encontrar/encuentr enfrentar ensayar enseñar entrar entregar enviar/enví escapar escuchar
    esperar estallar estrenar estudiar evitar evolucionar extrañar fabricar facilitar fallar figurar fijar filmar
    financiar firmar formar fracasar frenar funcionar ganar gastar generar girar gozar grabar guardar habitar
    hallar heredar iniciar implicar implementar importar impulsar inaugurar incautar incorporar incrementar
    ingresar inspirar instalar intentar intercambiar interesar investigar jugar/jueg juntar llegar llenar llevar
    llorar lograr luchar marcar marchar matar mejorar mirar necesitar obligar ocasionar ocultar ocupar olvidar
    operar optar organizar otorgar pagar participar pasar pelear pesar pisar practicar prestar preparar
    preocupar privar probar/prueb procurar protagonizar provocar quedar quitar realizar rebajar recaudar
    recuperar reemplazar reflejar reforzar/refuerz registrar regresar renovar/renuev renunciar rescatar restar retirar
    retomar robar rodear rozar sacar salvar separar significar situar/sitú sorprender sumar superar tardar
    terminar tirar tocar tomar trabajar tratar triunfar utilizar viajar vincular violar visitar volar/vuel votar"""
_ER = """acceder aparecer/aparec aprender ascender/asciend atender/atiend beber carecer ceder cometer
    comprender conocer correr crecer deber depender desaparecer desprender descender/desciend emprender encender/enciend
    establecer extender/extiend fallecer favorecer merecer mover/muev nacer ofender parecer permanecer
    pertenecer perder/pierd poder/pued pretender proceder proteger recorrer romper someter suceder suspender
    vencer vender volver/vuelv ejercer"""
_IR = """abrir acudir asistir combatir competir/compit/compit compartir constituir/constituy/constituy
    construir/construy/construy consumir contribuir/contribuy/contribuy convertir/conviert/convirt cubrir
    cumplir decidir dirigir disminuir/disminuy/disminuy distribuir/distribuy/distribuy dividir elegir/elig/elig
    emitir evadir existir fingir fluir/fluy/fluy huir/huy/huy hundir impedir/impid/impid imprimir
    incluir/incluy/incluy influir/influy/influy impartir invertir/inviert/invirt medir/mid/mid morir/muer/mur
    nutrir ocurrir partir permitir perseguir/persigu/persigu preferir/prefier/prefir presidir recibir recurrir
    rendir/rind/rind repartir residir resistir reunir/reún seguir/sigu/sigu servir/sirv/sirv sobrevivir sufrir
    surgir sustituir/sustituy/sustituy unir vestir/vist/vist vivir"""
_IRREGULAR = frozenset(
    """hace hacen hizo hicieron hacía hacían hará harán haría tiene tienen tuvo tuvieron tenía tenían tendrá tendrán
    tendría tendrían obtiene obtienen obtuvo obtuvieron contiene contienen contuvo detiene detuvo detuvieron
    retiene retuvo va van iba iban irá irán iría da dan dio dieron daba daban dará darán ve ven vio vieron veía
    veían verá verán viene vienen vino vinieron venía venían vendrá vendrán conviene convino proviene provienen
    sale salen salió salieron salía salían saldrá saldrán sabe saben supo supieron sabía sabían sabrá pone ponen
    puso pusieron ponía ponían pondrá dispone disponen dispuso compone componen compuso supone suponen supuso
    impone impusieron impuso trae traen trajo trajeron traía atrae atrajo produce producen produjo produjeron
    producía conduce condujo reduce reducen redujo introduce introdujo traduce tradujo cae caen cayó cayeron
    caía caían oye oyen oyó oyeron lee leyó leyeron quiere quieren quiso quisieron quería querían cabe cabía hay
    hubo sería huele estuvieron pudo pudieron podría podrían deberá deberán debería deberían""".split()
)
_GOING_ON = """avanzar cantar celebrar cerrar/cierr comenzar/comienz continuar/continú empezar/empiez lanzar publicar
    soltar/suelt sumar terminar"""
_NOUNS = frozenset(
    """activa baja completa compra contara contrata dedica disputa dura entrega espera falla fija firma forma
    gira guarda junta lucha marca marcha mata mejora mira paga parte pelea prueba rebaja renuncia resta toma
    viola visita""".split()
)
"""Finite forms that are nouns as often."""

SPANISH_ACTIONS = (
    _IRREGULAR.union(
        *(ar_forms(verb).finite for verb in read_stems(_AR, 2)),
        *(ir_forms(verb).finite for verb in read_stems(f"{_ER} {_IR}", 2)),
    )
    - _NOUNS
)
"""Third persons of all tenses."""
SPANISH_GOING_ON = frozenset(
    "sigue siguen siguió siguieron seguía mantiene mantienen mantuvo mantuvieron".split()
).union(*(ar_forms(verb).finite for verb in read_stems(_GOING_ON, 2)))
"""Third persons of verbs that say something beside a quote alone."""
