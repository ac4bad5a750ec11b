<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name></name>
    <message>
        <source>Command card</source>
        <translation>Tarjeta de órdenes</translation>
    </message>
    <message>
        <source>Badges and bags</source>
        <translation>Tarjetas y bolsas</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Set-up sheet for hand scanners</source>
        <translation>Hoja de ajuste de lectores de mano</translation>
    </message>
    <message>
        <source>Start “returnpoint scanner learn” at the station, then scan the codes from top to bottom: the first one</source>
        <translation>Inicie «returnpoint scanner learn» en el puesto y escanee los códigos de arriba abajo: el primero</translation>
    </message>
    <message>
        <source>five times, each other one once. At each code take the bars or the square, whichever the scanner reads.</source>
        <translation>cinco veces, los demás una vez. Use las barras o el cuadrado, según lo que lea el lector.</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} veces</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message>
        <source>Hand scanner {name}</source>
        <translation>Lector de mano {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Finish without the rest</source>
        <translation>Terminar sin el resto</translation>
    </message>
    <message>
        <source>Scan it on the printed sheet, or from this screen.</source>
        <translation>Escanéelo en la hoja impresa o en esta pantalla.</translation>
    </message>
    <message>
        <source>That was no code of the sheet. Scan the one that is shown.</source>
        <translation>No era un código de la hoja. Escanee el que se muestra.</translation>
    </message>
    <message>
        <source>That was no code of the sheet, or the speed of the line (--baud) is wrong.</source>
        <translation>No era un código de la hoja, o la velocidad de la línea (--baud) es incorrecta.</translation>
    </message>
    <message>
        <source>{done} of {total} scanned</source>
        <translation>{done} de {total} escaneados</translation>
    </message>
    <message>
        <source>The scanner is connected.</source>
        <translation>El lector está conectado.</translation>
    </message>
    <message>
        <source>Scan code {number}, {title}: {again}</source>
        <translation>Escanee el código {number}, {title}: {again}</translation>
    </message>
    <message>
        <source>Please change something at the scanner</source>
        <translation>Cambie algo en el lector</translation>
    </message>
    <message>
        <source>All is set</source>
        <translation>Todo está ajustado</translation>
    </message>
    <message>
        <source>Not scanned: {names}</source>
        <translation>Sin escanear: {names}</translation>
    </message>
    <message>
        <source>{title}: read.</source>
        <translation>{title}: leído.</translation>
    </message>
    <message>
        <source>The camera is starting. The hand scanner works already.</source>
        <translation>La cámara se está iniciando. El lector de mano ya funciona.</translation>
    </message>
    <message>
        <source>This station&apos;s camera is not plugged in; only another one is. Plug the right one in, or use the hand scanner.</source>
        <translation>La cámara de este puesto no está conectada; solo hay otra. Conecte la correcta o use el lector de mano.</translation>
    </message>
    <message>
        <source>Another program uses the camera. Close that program, or use the hand scanner.</source>
        <translation>Otro programa usa la cámara. Ciérrelo o use el lector de mano.</translation>
    </message>
    <message>
        <source>This computer does not allow the camera. Ask your support; use the hand scanner.</source>
        <translation>Este ordenador no permite la cámara. Consulte a soporte; use el lector de mano.</translation>
    </message>
    <message>
        <source>The camera is unplugged. Check its cable, or use the hand scanner.</source>
        <translation>La cámara está desconectada. Revise el cable o use el lector de mano.</translation>
    </message>
    <message>
        <source>The camera is there and gives no picture. Unplug it and plug it in again, or use the hand scanner.</source>
        <translation>La cámara está pero no da imagen. Desconéctela y vuelva a conectarla, o use el lector de mano.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture stands still. Unplug it and plug it in again, or use the hand scanner.</source>
        <translation>La imagen de la cámara está parada. Desconéctela y vuelva a conectarla, o use el lector de mano.</translation>
    </message>
    <message>
        <source>The camera sees nothing: it is covered, or it is dark. Uncover it or turn on the light, or use the hand scanner.</source>
        <translation>La cámara no ve nada: está tapada o está oscuro. Destápela, encienda la luz o use el lector de mano.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is black. Open its privacy shutter or press its privacy key, or use the hand scanner.</source>
        <translation>La imagen de la cámara está negra. Abra su tapa, pulse su tecla de privacidad o use el lector de mano.</translation>
    </message>
    <message>
        <source>The camera is off.</source>
        <translation>La cámara está apagada.</translation>
    </message>
    <message>
        <source>Camera starting</source>
        <translation>Iniciando cámara</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Sin cámara</translation>
    </message>
    <message>
        <source>Wrong camera</source>
        <translation>Otra cámara</translation>
    </message>
    <message>
        <source>Camera in use</source>
        <translation>Cámara en uso</translation>
    </message>
    <message>
        <source>Camera not allowed</source>
        <translation>Cámara no permitida</translation>
    </message>
    <message>
        <source>Camera unplugged</source>
        <translation>Cámara desconectada</translation>
    </message>
    <message>
        <source>No camera picture</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>Picture stands still</source>
        <translation>Imagen parada</translation>
    </message>
    <message>
        <source>Camera covered</source>
        <translation>Cámara tapada</translation>
    </message>
    <message>
        <source>Camera shut</source>
        <translation>Cámara cerrada</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Cámara apagada</translation>
    </message>
    <message>
        <source>Several codes are in view. Cover all but one.</source>
        <translation>Hay varios códigos a la vista. Tápelos todos menos uno.</translation>
    </message>
    <message>
        <source>Several codes are in view. Tap the right one, or cover the others.</source>
        <translation>Hay varios códigos a la vista. Toque el correcto o tape los demás.</translation>
    </message>
    <message>
        <source>This is a code of another company. Show the right one.</source>
        <translation>Es un código de otra empresa. Muestre el correcto.</translation>
    </message>
    <message>
        <source>This kind of code is not used here. Look for another one.</source>
        <translation>Este tipo de código no se usa aquí. Busque otro.</translation>
    </message>
    <message>
        <source>Too near. Hold the code further away, all of it in the picture.</source>
        <translation>Demasiado cerca. Aleje el código, entero en la imagen.</translation>
    </message>
    <message>
        <source>Too dark. Turn on a light, or turn up the phone&apos;s brightness.</source>
        <translation>Demasiado oscuro. Encienda una luz o suba el brillo del teléfono.</translation>
    </message>
    <message>
        <source>Light is reflected on the code. Tilt it a little.</source>
        <translation>Hay un reflejo en el código. Inclínelo un poco.</translation>
    </message>
    <message>
        <source>The picture is blurred. Hold the code still, 15 cm away.</source>
        <translation>La imagen está borrosa. Mantenga el código quieto, a 15 cm.</translation>
    </message>
    <message>
        <source>Too far away. Hold the code nearer.</source>
        <translation>Demasiado lejos. Acerque el código.</translation>
    </message>
    <message>
        <source>The code cannot be read. Hold it flat, or turn up the phone&apos;s brightness.</source>
        <translation>No se puede leer el código. Manténgalo plano o suba el brillo del teléfono.</translation>
    </message>
    <message>
        <source>Scan the square or the bars, whichever your scanner reads.</source>
        <translation>Escanee el cuadrado o las barras, según lo que lea su lector.</translation>
    </message>
    <message>
        <source>Judge the item</source>
        <translation>Evaluar el artículo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation>¿Qué ve?</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Return Point</source>
        <translation>Return Point</translation>
    </message>
    <message>
        <source>Like new</source>
        <translation>Como nuevo</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>No está</translation>
    </message>
    <message>
        <source>No matching items</source>
        <translation>Ningún artículo coincide</translation>
    </message>
    <message>
        <source>Extra item</source>
        <translation>Artículo adicional</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>Hacer una foto</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>One more bag</source>
        <translation>Otra bolsa</translation>
    </message>
    <message>
        <source>Park the return</source>
        <translation>Aparcar la devolución</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Imprimir el recibo</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Check the day</source>
        <translation>Comprobar el día</translation>
    </message>
    <message>
        <source>Factory sealed</source>
        <translation>Precintado de fábrica</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Now clean</source>
        <translation>Ya limpia</translation>
    </message>
    <message>
        <source>Still dirty</source>
        <translation>Aún sucia</translation>
    </message>
    <message>
        <source>The printer does not answer. Check that it is on and its cable is in. Work goes on without it.</source>
        <translation>La impresora no responde. Compruebe que está encendida y conectada. Se puede seguir sin ella.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open. Close it.</source>
        <translation>La tapa de la impresora está abierta. Ciérrela.</translation>
    </message>
    <message>
        <source>The printer is out of paper. Put in a new roll.</source>
        <translation>La impresora no tiene papel. Ponga un rollo nuevo.</translation>
    </message>
    <message>
        <source>Paper is jammed in the printer. Open it, take the paper out, close it.</source>
        <translation>Hay un atasco de papel. Abra la impresora, saque el papel y ciérrela.</translation>
    </message>
    <message>
        <source>The printer reports an error. Switch it off and on.</source>
        <translation>La impresora indica un error. Apáguela y enciéndala.</translation>
    </message>
    <message>
        <source>The printer is switched to offline. Press its button to go online.</source>
        <translation>La impresora está en modo sin conexión. Pulse su botón para conectarla.</translation>
    </message>
    <message>
        <source>The printer stopped in the middle. Look at it, then print again: it will say COPY.</source>
        <translation>La impresora se paró a la mitad. Revísela y vuelva a imprimir: dirá COPIA.</translation>
    </message>
    <message>
        <source>{why} Then print again: it will say COPY.</source>
        <translation>{why} Después vuelva a imprimir: dirá COPIA.</translation>
    </message>
    <message>
        <source>BAG</source>
        <translation>BOLSA</translation>
    </message>
    <message>
        <source>Seal first, then scan</source>
        <translation>Primero precintar, luego escanear</translation>
    </message>
    <message>
        <source>TOTE</source>
        <translation>CONTENEDOR</translation>
    </message>
    <message>
        <source>Scan, then scan its bags</source>
        <translation>Escanear, luego sus bolsas</translation>
    </message>
    <message>
        <source>BADGE</source>
        <translation>TARJETA</translation>
    </message>
    <message>
        <source>{count} bag</source>
        <translation>{count} bolsa</translation>
    </message>
    <message>
        <source>{count} bags</source>
        <translation>{count} bolsas</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Recogida</translation>
    </message>
    <message>
        <source>Not in the return</source>
        <translation>No está en la devolución</translation>
    </message>
    <message>
        <source>Questions to</source>
        <translation>Preguntas a</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifiesto</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Conductor</translation>
    </message>
    <message>
        <source>Totes</source>
        <translation>Contenedores</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Received, driver:</source>
        <translation>Recibido, conductor:</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>FORMACIÓN</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>Devolución recibida</translation>
    </message>
    <message>
        <source>What we found</source>
        <translation>Lo que hemos visto</translation>
    </message>
    <message>
        <source>Not a receipt</source>
        <translation>No es un recibo</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Bolsa</translation>
    </message>
    <message>
        <source>Keep this receipt until the store has decided. The code above proves that it is genuine.</source>
        <translation>Guarde este recibo hasta que la tienda decida. El código de arriba prueba que es auténtico.</translation>
    </message>
    <message>
        <source>Tote</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Precinto</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>COPY {count}</source>
        <translation>COPIA {count}</translation>
    </message>
    <message>
        <source>{count} item</source>
        <translation>{count} artículo</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} artículos</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>{weight} kg</source>
        <translation>{weight} kg</translation>
    </message>
    <message>
        <source>The printer of this station is not set up on this computer any more. Choose another in the settings.</source>
        <translation>La impresora de este puesto ya no está configurada en este ordenador. Elija otra en los ajustes.</translation>
    </message>
    <message>
        <source>The computer says that the printer has an error. Look at the printer.</source>
        <translation>El ordenador indica un error de la impresora. Revise la impresora.</translation>
    </message>
    <message>
        <source>The printer did not take it. Look at the printer, then print again.</source>
        <translation>La impresora no lo aceptó. Revísela y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>The folder for printed files cannot be written. Choose another in the settings.</source>
        <translation>No se puede escribir en la carpeta de impresiones. Elija otra en los ajustes.</translation>
    </message>
    <message>
        <source>The label printer is out of labels. Put in a new roll.</source>
        <translation>La impresora no tiene etiquetas. Ponga un rollo nuevo.</translation>
    </message>
    <message>
        <source>The label printer is out of ribbon. Put in a new one.</source>
        <translation>La impresora de etiquetas no tiene cinta. Ponga una nueva.</translation>
    </message>
    <message>
        <source>There is no sound: this computer has no loudspeaker that works. Every sound is shown as well.</source>
        <translation>No hay sonido: este ordenador no tiene altavoz que funcione. Todo sonido también se muestra.</translation>
    </message>
    <message>
        <source>Sounds are switched off in the settings.</source>
        <translation>Los sonidos están apagados en los ajustes.</translation>
    </message>
    <message>
        <source>That does nothing on this page.</source>
        <translation>Eso no hace nada en esta página.</translation>
    </message>
    <message>
        <source>No staff list is kept at this station: whoever works here answers for it.</source>
        <translation>Este puesto no tiene lista de personal: responde quien trabaja aquí.</translation>
    </message>
    <message>
        <source>No supervisor is named for this place. Ask the operator. Press Back.</source>
        <translation>No hay responsable para este lugar. Pregunte al operador. Pulse Volver.</translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet. Press Back, and try later.</source>
        <translation>La lista de personal aún no ha llegado. Pulse Volver e inténtelo más tarde.</translation>
    </message>
    <message>
        <source>{name} is no supervisor. Scan the badge of one, or press Back.</source>
        <translation>{name} no es responsable. Escanee la tarjeta de un responsable o pulse Volver.</translation>
    </message>
    <message>
        <source>A supervisor has to agree first. Scan the badge of one, or press Back.</source>
        <translation>Primero debe aceptar un responsable. Escanee su tarjeta o pulse Volver.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>A supervisor has to agree first, or press Back.</source>
        <translation>Primero debe aceptar un responsable, o pulse Volver.</translation>
    </message>
    <message>
        <source>This station cannot store anything now</source>
        <translation>Este puesto no puede guardar nada ahora</translation>
    </message>
    <message>
        <source>Take in no new returns. Nothing that was saved is lost. Call support, then try again.</source>
        <translation>No acepte más devoluciones. No se ha perdido nada de lo guardado. Llame a soporte e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The program was restarted. This return is where it was.</source>
        <translation>El programa se ha reiniciado. Esta devolución está donde estaba.</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Aún sin revisar</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Segunda revisión</translation>
    </message>
    <message>
        <source>Not handed in</source>
        <translation>No entregado</translation>
    </message>
    <message>
        <source>Please show the code of your return.</source>
        <translation>Muestre el código de su devolución, por favor.</translation>
    </message>
    <message>
        <source>Thank you. Your return is done.</source>
        <translation>Gracias. Su devolución está hecha.</translation>
    </message>
    <message>
        <source>This is what we noted.</source>
        <translation>Esto es lo que hemos anotado.</translation>
    </message>
    <message>
        <source>We are looking at your items: {done} of {total}</source>
        <translation>Estamos mirando sus artículos: {done} de {total}</translation>
    </message>
    <message>
        <source>Nothing was handed in. Your return is closed.</source>
        <translation>No se ha entregado nada. Su devolución está cerrada.</translation>
    </message>
    <message>
        <source>The store takes a second look at the whole return, up to 10 business days. It will send you an email.</source>
        <translation>La tienda revisa de nuevo toda la devolución, hasta 10 días laborables. Le enviará un correo.</translation>
    </message>
    <message>
        <source>{count} items: no longer part of this return. To return them later, start a new return at the store.</source>
        <translation>{count} artículos: ya no forman parte de esta devolución. Para devolverlos después, inicie una nueva en la tienda.</translation>
    </message>
    <message>
        <source>{item}: no longer part of this return. To return it later, start a new return at the store.</source>
        <translation>{item}: ya no forma parte de esta devolución. Para devolverlo después, inicie una nueva en la tienda.</translation>
    </message>
    <message>
        <source>1 more item stays here. The store decides about it; no money is promised.</source>
        <translation>1 artículo más se queda aquí. La tienda decide; no se promete dinero.</translation>
    </message>
    <message>
        <source>{count} more items stay here. The store decides about them; no money is promised.</source>
        <translation>{count} artículos más se quedan aquí. La tienda decide; no se promete dinero.</translation>
    </message>
    <message>
        <source>The store hears of it when the line is back.</source>
        <translation>La tienda lo sabrá cuando vuelva la línea.</translation>
    </message>
    <message>
        <source>1 item is released to the store for payout. The store will tell you about it.</source>
        <translation>1 artículo pasa a la tienda para su reembolso. La tienda le informará.</translation>
    </message>
    <message>
        <source>{count} items are released to the store for payout. The store will tell you about it.</source>
        <translation>{count} artículos pasan a la tienda para su reembolso. La tienda le informará.</translation>
    </message>
    <message>
        <source>One more item</source>
        <translation>Un artículo más</translation>
    </message>
    <message>
        <source>The barcode says {scanned}, the return says {declared}.</source>
        <translation>El código de barras dice {scanned}, la devolución dice {declared}.</translation>
    </message>
    <message>
        <source>The customer starts it on the own phone, then shows the code here. Nothing is kept at this counter.</source>
        <translation>El cliente la inicia en su teléfono y muestra aquí el código. En este mostrador no se guarda nada.</translation>
    </message>
    <message>
        <source>Start the return at {store}</source>
        <translation>Inicie la devolución en {store}</translation>
    </message>
    <message>
        <source>Start the return at the store</source>
        <translation>Inicie la devolución en la tienda</translation>
    </message>
    <message>
        <source>The way into the shop’s network</source>
        <translation>Acceso a la red del local</translation>
    </message>
    <message>
        <source>The customer points the phone’s camera at it, then opens the return e-mail.</source>
        <translation>El cliente apunta con la cámara del teléfono y abre el correo de la devolución.</translation>
    </message>
    <message>
        <source>There is no code to show.</source>
        <translation>No hay ningún código que mostrar.</translation>
    </message>
    <message>
        <source>Scan the customer&apos;s return code first.</source>
        <translation>Escanee primero el código de devolución del cliente.</translation>
    </message>
    <message>
        <source>{item} is already judged. To change it, tap its card.</source>
        <translation>{item} ya está evaluado. Para cambiarlo, toque su tarjeta.</translation>
    </message>
    <message>
        <source>This is {item}, which is in the return. Go back, then scan it.</source>
        <translation>Es {item}, que está en la devolución. Vuelva y escanéelo.</translation>
    </message>
    <message>
        <source>Central cannot be reached. Returns are kept here and sent when it is back.</source>
        <translation>No se puede contactar con la central. Las devoluciones se guardan aquí y se envían cuando vuelva.</translation>
    </message>
    <message>
        <source>There is no sound at this station. Every sound is shown as well.</source>
        <translation>Este puesto no tiene sonido. Todo sonido también se muestra.</translation>
    </message>
    <message>
        <source>{count} s from central&apos;s.</source>
        <translation>{count} s de diferencia con la central.</translation>
    </message>
    <message>
        <source>{free} MB are free; {needed} MB are needed. Free some space.</source>
        <translation>Quedan {free} MB; hacen falta {needed} MB. Libere espacio.</translation>
    </message>
    <message>
        <source>{free} GB free.</source>
        <translation>{free} GB libres.</translation>
    </message>
    <message>
        <source>{count} part needs a hand</source>
        <translation>{count} parte necesita ayuda</translation>
    </message>
    <message>
        <source>{count} parts need a hand</source>
        <translation>{count} partes necesitan ayuda</translation>
    </message>
    <message>
        <source>This station is ready</source>
        <translation>Este puesto está listo</translation>
    </message>
    <message>
        <source>The result is kept for today.</source>
        <translation>El resultado se guarda para hoy.</translation>
    </message>
    <message>
        <source>No camera found. Use the hand scanner.</source>
        <translation>No se encuentra ninguna cámara. Use el lector de mano.</translation>
    </message>
    <message>
        <source>It read {code}.</source>
        <translation>Leyó {code}.</translation>
    </message>
    <message>
        <source>There is none. All work goes on without one.</source>
        <translation>No hay. Todo el trabajo sigue sin ella.</translation>
    </message>
    <message>
        <source>Ready, as far as it tells.</source>
        <translation>Lista, por lo que indica.</translation>
    </message>
    <message>
        <source>Not compared: central was not reached.</source>
        <translation>Sin comparar: no se contactó con la central.</translation>
    </message>
    <message>
        <source>It is {count} s off. Set this computer&apos;s clock.</source>
        <translation>Se desvía {count} s. Ajuste el reloj de este ordenador.</translation>
    </message>
    <message>
        <source>Central answers.</source>
        <translation>La central responde.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>What to do stands beside it. Returns can be taken in meanwhile.</source>
        <translation>Al lado dice qué hacer. Mientras tanto se pueden recoger devoluciones.</translation>
    </message>
    <message>
        <source>Not tried. The camera reads codes, and numbers can be typed.</source>
        <translation>Sin probar. La cámara lee códigos y los números se pueden escribir.</translation>
    </message>
    <message>
        <source>The camera read that code. Now scan one with the hand scanner.</source>
        <translation>Ese código lo leyó la cámara. Ahora escanee uno con el lector de mano.</translation>
    </message>
    <message>
        <source>It gives fresh pictures.</source>
        <translation>Da imágenes recientes.</translation>
    </message>
    <message>
        <source>Scan any code with the hand scanner</source>
        <translation>Escanee cualquier código con el lector de mano</translation>
    </message>
    <message>
        <source>Did you hear it?</source>
        <translation>¿Lo ha oído?</translation>
    </message>
    <message>
        <source>A beep, then two rising notes.</source>
        <translation>Un pitido y dos notas ascendentes.</translation>
    </message>
    <message>
        <source>Heard.</source>
        <translation>Oído.</translation>
    </message>
    <message>
        <source>Not heard. Turn the loudspeaker up; every sound is shown at the window&apos;s edge as well.</source>
        <translation>No se oyó. Suba el volumen; todo sonido también se ve en el borde de la ventana.</translation>
    </message>
    <message>
        <source>Return {return_} is parked. To go on with it, tap it or scan its code.</source>
        <translation>La devolución {return_} está aparcada. Para seguir, tóquela o escanee su código.</translation>
    </message>
    <message>
        <source>Return {return_} was parked and goes on where it was.</source>
        <translation>La devolución {return_} estaba aparcada y sigue donde estaba.</translation>
    </message>
    <message>
        <source>Park this return and open the other?</source>
        <translation>¿Aparcar esta devolución y abrir la otra?</translation>
    </message>
    <message>
        <source>It waits on the first page, just as it is. Up to five can wait.</source>
        <translation>Espera en la primera página, tal como está. Pueden esperar hasta cinco.</translation>
    </message>
    <message>
        <source>This return was closed while it was parked</source>
        <translation>Esta devolución se cerró mientras estaba aparcada</translation>
    </message>
    <message>
        <source>Give the goods back to the customer: nothing was recorded here. Then drop it from the list.</source>
        <translation>Devuelva los artículos al cliente: aquí no se registró nada. Después quítela de la lista.</translation>
    </message>
    <message>
        <source>{judged} of {count} judged</source>
        <translation>{judged} de {count} evaluados</translation>
    </message>
    <message>
        <source>Open now: {return_}, {progress}</source>
        <translation>Abierta ahora: {return_}, {progress}</translation>
    </message>
    <message>
        <source>Ask the customer for the newest code in the return e-mail, or search with F9.</source>
        <translation>Pida al cliente el código más reciente del correo de la devolución, o busque con F9.</translation>
    </message>
    <message>
        <source>Opened from the customer&apos;s pass, without network. Nothing is lost. Payout starts after sync.</source>
        <translation>Abierta con el pase del cliente, sin red. No se pierde nada. El reembolso empieza tras la sincronización.</translation>
    </message>
    <message>
        <source>The store changed this return after the pass was made. This is the newer state.</source>
        <translation>La tienda cambió esta devolución después del pase. Este es el estado más reciente.</translation>
    </message>
    <message>
        <source>{what}. Scan the next customer&apos;s code.</source>
        <translation>{what}. Escanee el código del siguiente cliente.</translation>
    </message>
    <message>
        <source>This station says {at}, {year}</source>
        <translation>Este puesto dice {at}, {year}</translation>
    </message>
    <message>
        <source>This pass cannot be read</source>
        <translation>Este pase no se puede leer</translation>
    </message>
    <message>
        <source>This pass needs a newer program</source>
        <translation>Este pase necesita un programa más nuevo</translation>
    </message>
    <message>
        <source>This pass is from another returns company</source>
        <translation>Este pase es de otra empresa de devoluciones</translation>
    </message>
    <message>
        <source>Do not take the goods. The customer can see in the pass&apos;s e-mail where it is taken in.</source>
        <translation>No acepte los artículos. El correo del pase dice al cliente dónde entregarlos.</translation>
    </message>
    <message>
        <source>This pass is not genuine</source>
        <translation>Este pase no es auténtico</translation>
    </message>
    <message>
        <source>This station cannot check this pass without network</source>
        <translation>Este puesto no puede comprobar este pase sin red</translation>
    </message>
    <message>
        <source>It may be newer than what this station knows. Do not take the goods yet: try again when the line is back.</source>
        <translation>Puede ser más nuevo que lo que sabe este puesto. No acepte aún los artículos: inténtelo cuando vuelva la línea.</translation>
    </message>
    <message>
        <source>Passes of this kind do not count any more</source>
        <translation>Los pases de este tipo ya no valen</translation>
    </message>
    <message>
        <source>The store took this pass back</source>
        <translation>La tienda retiró este pase</translation>
    </message>
    <message>
        <source>The return of this pass is over</source>
        <translation>La devolución de este pase ha terminado</translation>
    </message>
    <message>
        <source>It was taken in or ended before. Do not take it in again. Questions are answered by the store.</source>
        <translation>Ya se recogió o terminó. No la acepte otra vez. La tienda responde a las preguntas.</translation>
    </message>
    <message>
        <source>The clock of this station is wrong</source>
        <translation>El reloj de este puesto está mal</translation>
    </message>
    <message>
        <source>Set date and time of this computer, then try again. The pass may well be good.</source>
        <translation>Ajuste la fecha y la hora de este ordenador e inténtelo de nuevo. El pase puede ser válido.</translation>
    </message>
    <message>
        <source>This pass has expired</source>
        <translation>Este pase ha caducado</translation>
    </message>
    <message>
        <source>Scan it again with the screen bright and the whole code in view.</source>
        <translation>Escanéelo otra vez con la pantalla brillante y el código entero a la vista.</translation>
    </message>
    <message>
        <source>This station must be updated: call support.</source>
        <translation>Hay que actualizar este puesto: llame a soporte.</translation>
    </message>
    <message>
        <source>Do not take the goods with it.</source>
        <translation>No acepte los artículos con él.</translation>
    </message>
    <message>
        <source>Central took them back for safety. With a network the return can still be found: try again then.</source>
        <translation>La central los retiró por seguridad. Con red aún se puede encontrar la devolución: inténtelo entonces.</translation>
    </message>
    <message>
        <source>There may be a newer one.</source>
        <translation>Puede haber uno más nuevo.</translation>
    </message>
    <message>
        <source>With a network the return can still be found: try again then.</source>
        <translation>Con red aún se puede encontrar la devolución: inténtelo entonces.</translation>
    </message>
    <message>
        <source>It belongs to: {owner}</source>
        <translation>Pertenece a: {owner}</translation>
    </message>
    <message>
        <source>The pass was made on {at}, {year}</source>
        <translation>El pase se creó el {at}, {year}</translation>
    </message>
    <message>
        <source>It ended on {at}, {year}</source>
        <translation>Terminó el {at}, {year}</translation>
    </message>
    <message>
        <source>Taken in without a return, bag {bag}. Its return is looked for now; promise no payout.</source>
        <translation>Recogido sin devolución, bolsa {bag}. Se busca su devolución; no prometa reembolso.</translation>
    </message>
    <message>
        <source>Goods without a return are not taken in here. The customer can come back later.</source>
        <translation>Aquí no se aceptan artículos sin devolución. El cliente puede volver más tarde.</translation>
    </message>
    <message>
        <source>Take goods in without a return? They get a bag of their own and a photo. No payout is promised.</source>
        <translation>¿Aceptar artículos sin devolución? Van en su propia bolsa y con foto. No se promete reembolso.</translation>
    </message>
    <message>
        <source>These are enough photos. Seal the bag, then scan its label.</source>
        <translation>Ya hay fotos suficientes. Precinte la bolsa y escanee su etiqueta.</translation>
    </message>
    <message>
        <source>{problem} Take it again with F7, or go on.</source>
        <translation>{problem} Repítala con F7 o siga.</translation>
    </message>
    <message>
        <source>Nothing was recorded. Give the goods back to the customer.</source>
        <translation>No se registró nada. Devuelva los artículos al cliente.</translation>
    </message>
    <message>
        <source>{why} Without a photo these goods cannot be taken in.</source>
        <translation>{why} Sin foto no se pueden aceptar estos artículos.</translation>
    </message>
    <message>
        <source>The slip is being printed. It is no receipt; that comes when the bag is sealed.</source>
        <translation>Se imprime la nota. No es un recibo; ese sale al precintar la bolsa.</translation>
    </message>
    <message>
        <source>No receipt is open.</source>
        <translation>No hay ningún recibo abierto.</translation>
    </message>
    <message>
        <source>This is the code of a manifest. Scan the customer&apos;s return code.</source>
        <translation>Es el código de un manifiesto. Escanee el código de devolución del cliente.</translation>
    </message>
    <message>
        <source>This receipt is of another station, of {at}. Questions are answered by the store.</source>
        <translation>Este recibo es de otro puesto, del {at}. La tienda responde a las preguntas.</translation>
    </message>
    <message>
        <source>There is no printer at this station. The customer can photograph the code.</source>
        <translation>Este puesto no tiene impresora. El cliente puede fotografiar el código.</translation>
    </message>
    <message>
        <source>There is no printer at this station. Go on without the slip.</source>
        <translation>Este puesto no tiene impresora. Siga sin la nota.</translation>
    </message>
    <message>
        <source>Its receipt is not kept here any more. The store has the record of it.</source>
        <translation>Su recibo ya no se guarda aquí. La tienda tiene el registro.</translation>
    </message>
    <message>
        <source>This station has taken nothing in yet, so there is no receipt.</source>
        <translation>Este puesto aún no ha recogido nada, así que no hay recibo.</translation>
    </message>
    <message>
        <source>The code of this receipt was not read well. Scan it again.</source>
        <translation>El código de este recibo se leyó mal. Escanéelo otra vez.</translation>
    </message>
    <message>
        <source>Printing. You can go on with the next customer.</source>
        <translation>Imprimiendo. Puede seguir con el siguiente cliente.</translation>
    </message>
    <message>
        <source>Printed: COPY {count}.</source>
        <translation>Impreso: COPIA {count}.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Impreso.</translation>
    </message>
    <message>
        <source>Barcode {barcode}</source>
        <translation>Código de barras {barcode}</translation>
    </message>
    <message>
        <source>Item not in the return</source>
        <translation>Artículo que no está en la devolución</translation>
    </message>
    <message>
        <source>Before opening ask: “Which store, and what are you returning?”</source>
        <translation>Antes de abrir, pregunte: «¿Qué tienda y qué devuelve?»</translation>
    </message>
    <message>
        <source>Nothing open was found</source>
        <translation>No se encontró nada abierto</translation>
    </message>
    <message>
        <source>Check what was typed, or ask for something else: return number, e-mail, order number or postal code.</source>
        <translation>Revise lo escrito o pida otra cosa: número de devolución, correo, número de pedido o código postal.</translation>
    </message>
    <message>
        <source>This e-mail address is not complete</source>
        <translation>Este correo no está completo</translation>
    </message>
    <message>
        <source>This is too short for a postal code</source>
        <translation>Es demasiado corto para un código postal</translation>
    </message>
    <message>
        <source>This is too short for an order number</source>
        <translation>Es demasiado corto para un número de pedido</translation>
    </message>
    <message>
        <source>This is too short for a return number</source>
        <translation>Es demasiado corto para un número de devolución</translation>
    </message>
    <message>
        <source>Without network this cannot be searched now</source>
        <translation>Sin red esto no se puede buscar ahora</translation>
    </message>
    <message>
        <source>E-mail and postal code can be searched here once central was reached since this program began. Ask for the return number or the order number.</source>
        <translation>El correo y el código postal se pueden buscar aquí cuando se haya contactado con la central desde el inicio. Pida el número de devolución o de pedido.</translation>
    </message>
    <message>
        <source>{count} searches a minute are allowed. The next one in {seconds} s.</source>
        <translation>Se permiten {count} búsquedas por minuto. La próxima en {seconds} s.</translation>
    </message>
    <message>
        <source>Without network: only the {count} return stored on this computer is searched.</source>
        <translation>Sin red: solo se busca en la {count} devolución guardada en este ordenador.</translation>
    </message>
    <message>
        <source>Without network: only the {count} returns stored on this computer are searched.</source>
        <translation>Sin red: solo se busca en las {count} devoluciones guardadas en este ordenador.</translation>
    </message>
    <message>
        <source>Scanning goes on as always. The customer can open the return e-mail meanwhile.</source>
        <translation>El escaneo sigue como siempre. Mientras, el cliente puede abrir el correo de la devolución.</translation>
    </message>
    <message>
        <source>{count} open return</source>
        <translation>{count} devolución abierta</translation>
    </message>
    <message>
        <source>{count} open returns</source>
        <translation>{count} devoluciones abiertas</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Type more of it, then search.</source>
        <translation>Escriba más y busque.</translation>
    </message>
    <message>
        <source>Thank you. The store asks for a second look, up to 10 business days. You will get an email.</source>
        <translation>Gracias. La tienda pide una segunda revisión, hasta 10 días laborables. Recibirá un correo.</translation>
    </message>
    <message>
        <source>Your store decides after a second look. I note that you see it differently.</source>
        <translation>Su tienda decide tras una segunda revisión. Anoto que usted lo ve de otra manera.</translation>
    </message>
    <message>
        <source>This store wants the tag scanned before the item is like new.</source>
        <translation>Esta tienda quiere la etiqueta escaneada antes de dar el artículo como nuevo.</translation>
    </message>
    <message>
        <source>Like new without a scan: the store wants the tag scanned.</source>
        <translation>Como nuevo sin escanear: la tienda quiere la etiqueta escaneada.</translation>
    </message>
    <message>
        <source>Nothing was recorded. The return stays open.</source>
        <translation>No se registró nada. La devolución sigue abierta.</translation>
    </message>
    <message>
        <source>Working without network: a drop-off elsewhere since {at} cannot be ruled out. Payout starts after sync.</source>
        <translation>Sin red: no se descarta una entrega en otro sitio desde {at}. El reembolso empieza tras la sincronización.</translation>
    </message>
    <message>
        <source>Codes of this company are taken here: {desk}.</source>
        <translation>Los códigos de esta empresa se atienden aquí: {desk}.</translation>
    </message>
    <message>
        <source>This return waits for the store</source>
        <translation>Esta devolución espera a la tienda</translation>
    </message>
    <message>
        <source>The store has not approved it yet. Do not take the goods; the customer can ask the store.</source>
        <translation>La tienda aún no la ha aprobado. No acepte los artículos; el cliente puede preguntar a la tienda.</translation>
    </message>
    <message>
        <source>The store denied this return</source>
        <translation>La tienda denegó esta devolución</translation>
    </message>
    <message>
        <source>Do not take the goods. Please ask the store.</source>
        <translation>No acepte los artículos. Pregunte a la tienda.</translation>
    </message>
    <message>
        <source>This return was cancelled</source>
        <translation>Esta devolución se canceló</translation>
    </message>
    <message>
        <source>Do not take the goods. The customer can start a new return at the store&apos;s site.</source>
        <translation>No acepte los artículos. El cliente puede iniciar otra devolución en la web de la tienda.</translation>
    </message>
    <message>
        <source>This return has expired</source>
        <translation>Esta devolución ha caducado</translation>
    </message>
    <message>
        <source>It was started more than 30 days ago. The customer can start again at the store&apos;s site.</source>
        <translation>Se inició hace más de 30 días. El cliente puede empezar de nuevo en la web de la tienda.</translation>
    </message>
    <message>
        <source>This return cannot be taken in here</source>
        <translation>Esta devolución no se puede aceptar aquí</translation>
    </message>
    <message>
        <source>Central says something of it that this program does not know yet. Do not take the goods; call support.</source>
        <translation>La central dice algo que este programa aún no conoce. No acepte los artículos; llame a soporte.</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>Artículo {number}</translation>
    </message>
    <message>
        <source>This return was already dropped off</source>
        <translation>Esta devolución ya se entregó</translation>
    </message>
    <message>
        <source>Do not take it in again. Questions are answered by the store.</source>
        <translation>No la acepte otra vez. La tienda responde a las preguntas.</translation>
    </message>
    <message>
        <source>No return found for this code</source>
        <translation>Ninguna devolución con este código</translation>
    </message>
    <message>
        <source>Search with what the customer knows, or let the customer start the return at the store&apos;s site.</source>
        <translation>Busque con lo que sepa el cliente, o que inicie la devolución en la web de la tienda.</translation>
    </message>
    <message>
        <source>This is not a Return Point code</source>
        <translation>No es un código de Return Point</translation>
    </message>
    <message>
        <source>This return is not stored here, and there is no network</source>
        <translation>Esta devolución no está guardada aquí y no hay red</translation>
    </message>
    <message>
        <source>Try again in a moment, or ask the customer to come back. Do not take the goods without a return.</source>
        <translation>Inténtelo en un momento o pida al cliente que vuelva. No acepte los artículos sin devolución.</translation>
    </message>
    <message>
        <source>Looking for this return</source>
        <translation>Buscando esta devolución</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Un momento.</translation>
    </message>
    <message>
        <source>Nothing was taken. The return is closed.</source>
        <translation>No se recogió nada. La devolución está cerrada.</translation>
    </message>
    <message>
        <source>Whole return: second look, up to 10 business days. You will get an email.</source>
        <translation>Toda la devolución: segunda revisión, hasta 10 días laborables. Recibirá un correo.</translation>
    </message>
    <message>
        <source>{count} items: not part of this return any more.</source>
        <translation>{count} artículos: ya no son parte de esta devolución.</translation>
    </message>
    <message>
        <source>{item}: not part of this return any more.</source>
        <translation>{item}: ya no es parte de esta devolución.</translation>
    </message>
    <message>
        <source>1 item not in the return: the store decides, no money is promised.</source>
        <translation>1 artículo fuera de la devolución: la tienda decide, no se promete dinero.</translation>
    </message>
    <message>
        <source>{count} items not in the return: the store decides, no money is promised.</source>
        <translation>{count} artículos fuera de la devolución: la tienda decide, no se promete dinero.</translation>
    </message>
    <message>
        <source>Sent when the line is back.</source>
        <translation>Se envía cuando vuelva la línea.</translation>
    </message>
    <message>
        <source>Photo wanted: this store asks for one of every valuable item, like new too.</source>
        <translation>Se pide foto: esta tienda quiere una de cada artículo de valor, también como nuevo.</translation>
    </message>
    <message>
        <source>Photo wanted: this store asks for one of {count} items, drawn by lot.</source>
        <translation>Se pide foto: esta tienda quiere una de cada {count} artículos, al azar.</translation>
    </message>
    <message>
        <source>{item}: like new.</source>
        <translation>{item}: como nuevo.</translation>
    </message>
    <message>
        <source>{item}: damaged.</source>
        <translation>{item}: dañado.</translation>
    </message>
    <message>
        <source>{item}: not here.</source>
        <translation>{item}: no está.</translation>
    </message>
    <message>
        <source>at this station</source>
        <translation>en este puesto</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>aún sin enviar</translation>
    </message>
    <message>
        <source>Bag {labels}</source>
        <translation>Bolsa {labels}</translation>
    </message>
    <message>
        <source>Ask the customer for the code in the return e-mail of the store.</source>
        <translation>Pida al cliente el código del correo de devolución de la tienda.</translation>
    </message>
    <message>
        <source>All items: released to the store for payout.</source>
        <translation>Todos los artículos: pasan a la tienda para su reembolso.</translation>
    </message>
    <message>
        <source>1 item: released to the store for payout.</source>
        <translation>1 artículo: pasa a la tienda para su reembolso.</translation>
    </message>
    <message>
        <source>{count} items: released to the store for payout.</source>
        <translation>{count} artículos: pasan a la tienda para su reembolso.</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>La cámara no da imagen.</translation>
    </message>
    <message>
        <source>Asked again: nothing has changed.</source>
        <translation>Consultado de nuevo: nada ha cambiado.</translation>
    </message>
    <message>
        <source>This bag belongs to no return here. Scan the customer&apos;s return code first.</source>
        <translation>Esta bolsa no es de ninguna devolución aquí. Escanee primero el código de devolución del cliente.</translation>
    </message>
    <message>
        <source>This return is not parked any more.</source>
        <translation>Esta devolución ya no está aparcada.</translation>
    </message>
    <message>
        <source>{item} is open on this page.</source>
        <translation>{item} está abierto en esta página.</translation>
    </message>
    <message>
        <source>This store gave no start link. The customer starts the return at the store’s own site.</source>
        <translation>Esta tienda no dio enlace. El cliente inicia la devolución en la web de la tienda.</translation>
    </message>
    <message>
        <source>Cancel drops what was judged. Press Cancel again to drop it, or go on.</source>
        <translation>Cancelar borra lo evaluado. Pulse Cancelar otra vez para borrarlo, o siga.</translation>
    </message>
    <message>
        <source>no photo: {because}</source>
        <translation>sin foto: {because}</translation>
    </message>
    <message>
        <source>{problem} Retake it with F7, or keep it with Esc.</source>
        <translation>{problem} Repítala con F7 o guárdela con Esc.</translation>
    </message>
    <message>
        <source>This return is already open.</source>
        <translation>Esta devolución ya está abierta.</translation>
    </message>
    <message>
        <source>Finish this page first, then scan the next item.</source>
        <translation>Termine primero esta página y escanee el siguiente artículo.</translation>
    </message>
    <message>
        <source>{why} You can go on without a photo.</source>
        <translation>{why} Puede seguir sin foto.</translation>
    </message>
    <message>
        <source>{count} bag left</source>
        <translation>Queda {count} bolsa</translation>
    </message>
    <message>
        <source>{count} bags left</source>
        <translation>Quedan {count} bolsas</translation>
    </message>
    <message>
        <source>{count} return without network</source>
        <translation>{count} devolución sin red</translation>
    </message>
    <message>
        <source>{count} returns without network</source>
        <translation>{count} devoluciones sin red</translation>
    </message>
    <message>
        <source>({minutes} min)</source>
        <translation>({minutes} min)</translation>
    </message>
    <message>
        <source>{count} undo</source>
        <translation>{count} deshecho</translation>
    </message>
    <message>
        <source>{count} undos</source>
        <translation>{count} deshechos</translation>
    </message>
    <message>
        <source>{count} search</source>
        <translation>{count} búsqueda</translation>
    </message>
    <message>
        <source>{count} searches</source>
        <translation>{count} búsquedas</translation>
    </message>
    <message>
        <source>{count} match by eye</source>
        <translation>{count} a simple vista</translation>
    </message>
    <message>
        <source>{count} matches by eye</source>
        <translation>{count} a simple vista</translation>
    </message>
    <message>
        <source>{count} parked</source>
        <translation>{count} aparcadas</translation>
    </message>
    <message>
        <source>This is still open. Do it now, or press Sign out again and leave it to the next person.</source>
        <translation>Esto sigue abierto. Hágalo ahora, o pulse otra vez Salir y déjelo al siguiente.</translation>
    </message>
    <message>
        <source>{count} bag is in no tote.</source>
        <translation>{count} bolsa no está en ningún contenedor.</translation>
    </message>
    <message>
        <source>{count} bags are in no tote.</source>
        <translation>{count} bolsas no están en ningún contenedor.</translation>
    </message>
    <message>
        <source>{count} event needs a person.</source>
        <translation>{count} evento necesita a alguien.</translation>
    </message>
    <message>
        <source>{count} events need a person.</source>
        <translation>{count} eventos necesitan a alguien.</translation>
    </message>
    <message>
        <source>{count} bag is left: order more.</source>
        <translation>Queda {count} bolsa: pida más.</translation>
    </message>
    <message>
        <source>{count} bags are left: order more.</source>
        <translation>Quedan {count} bolsas: pida más.</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mi día</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>90 % under</source>
        <translation>90 % bajo</translation>
    </message>
    <message>
        <source>3 items</source>
        <translation>3 artículos</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>You have taken in nothing today. The figures come with the first return.</source>
        <translation>Hoy no ha recogido nada. Las cifras llegan con la primera devolución.</translation>
    </message>
    <message>
        <source>There is no printer at this station.</source>
        <translation>Este puesto no tiene impresora.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Printing.</source>
        <translation>Imprimiendo.</translation>
    </message>
    <message>
        <source>Open before you go</source>
        <translation>Pendiente antes de irse</translation>
    </message>
    <message>
        <source>Sign in first, then scan again.</source>
        <translation>Identifíquese y escanee otra vez.</translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet. It comes by itself when the network is there. Until then you can work without signing in.</source>
        <translation>La lista de personal aún no ha llegado a este puesto. Llega sola cuando haya red. Hasta entonces puede trabajar sin identificarse.</translation>
    </message>
    <message>
        <source>Nobody may sign in at this place yet. Ask the operator to add you; the list comes by itself.</source>
        <translation>Nadie puede identificarse aquí todavía. Pida al operador que le añada; la lista llega sola.</translation>
    </message>
    <message>
        <source>Sign in now: then this return opens.</source>
        <translation>Identifíquese ahora: después se abre esta devolución.</translation>
    </message>
    <message>
        <source>{name} is on duty now.</source>
        <translation>{name} está ahora de turno.</translation>
    </message>
    <message>
        <source>Choose your name first.</source>
        <translation>Elija primero su nombre.</translation>
    </message>
    <message>
        <source>{name} is on duty already.</source>
        <translation>{name} ya está de turno.</translation>
    </message>
    <message>
        <source>{name} is on duty now. This return goes on.</source>
        <translation>{name} está ahora de turno. Esta devolución sigue.</translation>
    </message>
    <message>
        <source>The return {case} is open: it goes on where it was.</source>
        <translation>La devolución {case} está abierta: sigue donde estaba.</translation>
    </message>
    <message>
        <source>{count} parked return waits.</source>
        <translation>Espera {count} devolución aparcada.</translation>
    </message>
    <message>
        <source>{count} parked returns wait.</source>
        <translation>Esperan {count} devoluciones aparcadas.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Identifíquese primero.</translation>
    </message>
    <message>
        <source>Nobody signs in at this station, so it is not locked.</source>
        <translation>En este puesto nadie se identifica, así que no se bloquea.</translation>
    </message>
    <message>
        <source>The label was not read well: its check character does not fit. Scan it again, or type it.</source>
        <translation>La etiqueta se leyó mal: su carácter de control no encaja. Escanéela otra vez o escríbala.</translation>
    </message>
    <message>
        <source>{count} bag, {items} items in the tote.</source>
        <translation>{count} bolsa, {items} artículos en el contenedor.</translation>
    </message>
    <message>
        <source>{count} bags, {items} items in the tote.</source>
        <translation>{count} bolsas, {items} artículos en el contenedor.</translation>
    </message>
    <message>
        <source>Tote {tote} is sealed with {seal}. Scan the next tote, or hand over.</source>
        <translation>El contenedor {tote} está precintado con {seal}. Escanee el siguiente o entregue.</translation>
    </message>
    <message>
        <source>{count} tote is handed over to {driver}.</source>
        <translation>{count} contenedor entregado a {driver}.</translation>
    </message>
    <message>
        <source>{count} totes are handed over to {driver}.</source>
        <translation>{count} contenedores entregados a {driver}.</translation>
    </message>
    <message>
        <source>Tote {tote} is open. Scan the bags into it.</source>
        <translation>El contenedor {tote} está abierto. Escanee las bolsas que entran.</translation>
    </message>
    <message>
        <source>Tote {tote} is open again. Take out what is on hold, then seal it.</source>
        <translation>El contenedor {tote} está abierto otra vez. Saque lo que está en HOLD y precíntelo.</translation>
    </message>
    <message>
        <source>Finish this return first, or park it. Then open the totes.</source>
        <translation>Termine esta devolución o apárquela. Después abra los contenedores.</translation>
    </message>
    <message>
        <source>Bag {bag} is in.</source>
        <translation>La bolsa {bag} está dentro.</translation>
    </message>
    <message>
        <source>Bag {bag} is noted as missing. Scanning it finds it again.</source>
        <translation>La bolsa {bag} consta como perdida. Al escanearla vuelve a aparecer.</translation>
    </message>
    <message>
        <source>Break the seal of a tote, to take a bag out that must not be shipped.</source>
        <translation>Romper el precinto de un contenedor para sacar una bolsa que no debe enviarse.</translation>
    </message>
    <message>
        <source>Type the number of bags that you counted by hand.</source>
        <translation>Escriba cuántas bolsas contó a mano.</translation>
    </message>
    <message>
        <source>That manifest is not kept here any more. Central has it.</source>
        <translation>Ese manifiesto ya no se guarda aquí. Lo tiene la central.</translation>
    </message>
    <message>
        <source>There is no printer at this station. The driver can photograph the code.</source>
        <translation>Este puesto no tiene impresora. El conductor puede fotografiar el código.</translation>
    </message>
    <message>
        <source>Type the weight in kg, like 11.2, or leave it empty.</source>
        <translation>Escriba el peso en kg, p. ej. 11.2, o déjelo vacío.</translation>
    </message>
    <message>
        <source>Finish the pick-up first, or press Back.</source>
        <translation>Termine primero la recogida o pulse Volver.</translation>
    </message>
    <message>
        <source>Tote {tote} goes on.</source>
        <translation>El contenedor {tote} sigue.</translation>
    </message>
    <message>
        <source>Bag {bag} is out of the tote again.</source>
        <translation>La bolsa {bag} está fuera del contenedor otra vez.</translation>
    </message>
    <message>
        <source>No tote is open. Scan the label of an empty tote first.</source>
        <translation>No hay ningún contenedor abierto. Escanee primero la etiqueta de uno vacío.</translation>
    </message>
    <message>
        <source>There is no loose bag to add.</source>
        <translation>No hay ninguna bolsa suelta que añadir.</translation>
    </message>
    <message>
        <source>Tote {tote} is empty. Scan a bag into it first.</source>
        <translation>El contenedor {tote} está vacío. Escanee primero una bolsa.</translation>
    </message>
    <message>
        <source>Bag {bag} was found.</source>
        <translation>La bolsa {bag} ha aparecido.</translation>
    </message>
    <message>
        <source>There is no sealed tote to hand over. Close a tote first.</source>
        <translation>No hay contenedor precintado que entregar. Cierre uno primero.</translation>
    </message>
    <message>
        <source>{count} bag is in it.</source>
        <translation>Dentro hay {count} bolsa.</translation>
    </message>
    <message>
        <source>{count} bags are in it.</source>
        <translation>Dentro hay {count} bolsas.</translation>
    </message>
    <message>
        <source>HOLD: {bags}</source>
        <translation>HOLD: {bags}</translation>
    </message>
    <message>
        <source>seal {seal}</source>
        <translation>precinto {seal}</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Se queda aquí</translation>
    </message>
    <message>
        <source>{count} bag,</source>
        <translation>{count} bolsa,</translation>
    </message>
    <message>
        <source>{count} bags,</source>
        <translation>{count} bolsas,</translation>
    </message>
    <message>
        <source>Everything is sent: totes may leave.</source>
        <translation>Todo está enviado: los contenedores pueden salir.</translation>
    </message>
    <message>
        <source>Add {count} bag without scanning it</source>
        <translation>Añadir {count} bolsa sin escanearla</translation>
    </message>
    <message>
        <source>Add all {count} bags without scanning them</source>
        <translation>Añadir las {count} bolsas sin escanearlas</translation>
    </message>
    <message>
        <source>Count the loose bags by hand, without those on HOLD, and type the number.</source>
        <translation>Cuente a mano las bolsas sueltas, sin las de HOLD, y escriba el número.</translation>
    </message>
    <message>
        <source>Seal tote {tote}</source>
        <translation>Precintar el contenedor {tote}</translation>
    </message>
    <message>
        <source>Hand {count} tote over</source>
        <translation>Entregar {count} contenedor</translation>
    </message>
    <message>
        <source>Hand {count} totes over</source>
        <translation>Entregar {count} contenedores</translation>
    </message>
    <message>
        <source>HOLD: do not ship</source>
        <translation>HOLD: no enviar</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>HOLD: take it out</source>
        <translation>HOLD: sáquela</translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation>De otro sitio</translation>
    </message>
    <message>
        <source>Must not leave</source>
        <translation>No debe salir</translation>
    </message>
    <message>
        <source>without a return</source>
        <translation>sin devolución</translation>
    </message>
    <message>
        <source>Take out what is on hold before you close the tote: {bags}.</source>
        <translation>Saque lo que está en HOLD antes de cerrar el contenedor: {bags}.</translation>
    </message>
    <message>
        <source>Put the seal on, then scan or type its number.</source>
        <translation>Ponga el precinto y escanee o escriba su número.</translation>
    </message>
    <message>
        <source>Printed. The driver signs it, and it stays here.</source>
        <translation>Impreso. El conductor lo firma y se queda aquí.</translation>
    </message>
    <message>
        <source>Return code</source>
        <translation>Código de devolución</translation>
    </message>
    <message>
        <source>The photo is blurred.</source>
        <translation>La foto está borrosa.</translation>
    </message>
    <message>
        <source>The photo is too dark.</source>
        <translation>La foto está demasiado oscura.</translation>
    </message>
    <message>
        <source>The photo is too bright.</source>
        <translation>La foto está demasiado clara.</translation>
    </message>
    <message>
        <source>The light is reflected in the photo.</source>
        <translation>Hay un reflejo en la foto.</translation>
    </message>
    <message>
        <source>The last scan was not taken: scan it again after the start.</source>
        <translation>El último escaneo no se tomó: escanéelo otra vez tras el inicio.</translation>
    </message>
    <message>
        <source>The program met an error</source>
        <translation>El programa tuvo un error</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost.</source>
        <translation>No se ha perdido nada de lo guardado.</translation>
    </message>
    <message>
        <source>It starts again by itself in a moment, where the return was.</source>
        <translation>Se reinicia solo en un momento, donde estaba la devolución.</translation>
    </message>
    <message>
        <source>It has started again several times. Call support before you go on.</source>
        <translation>Se ha reiniciado varias veces. Llame a soporte antes de seguir.</translation>
    </message>
    <message>
        <source>Details for support: {name}</source>
        <translation>Detalles para soporte: {name}</translation>
    </message>
    <message>
        <source>The crash file could not be written.</source>
        <translation>No se pudo escribir el archivo de error.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>The hand scanner {name} is not connected. Plug it in; it goes on by itself.</source>
        <translation>El lector {name} no está conectado. Conéctelo; seguirá solo.</translation>
    </message>
    <message>
        <source>Another program uses the hand scanner {name}. Close that program.</source>
        <translation>Otro programa usa el lector {name}. Ciérrelo.</translation>
    </message>
    <message>
        <source>This user may not use the hand scanner {name}. Ask support for access to its port.</source>
        <translation>Este usuario no puede usar el lector {name}. Pida a soporte acceso a su puerto.</translation>
    </message>
    <message>
        <source>The hand scanner {name} was disconnected. Plug it in again; it goes on by itself.</source>
        <translation>El lector {name} se desconectó. Vuelva a conectarlo; seguirá solo.</translation>
    </message>
    <message>
        <source>The port of the hand scanner {name} cannot be used as it is set. Ask support to correct it.</source>
        <translation>El puerto del lector {name} no se puede usar así. Pida a soporte que lo corrija.</translation>
    </message>
    <message>
        <source>Choose the item that is in your hand.</source>
        <translation>Elija el artículo que tiene en la mano.</translation>
    </message>
    <message>
        <source>Read what you agree to, then press again.</source>
        <translation>Lea lo que acepta y pulse otra vez.</translation>
    </message>
    <message>
        <source>Correct {count} finding of return {case}: the store decides anew by it.</source>
        <translation>Corregir {count} resultado de la devolución {case}: la tienda decide de nuevo.</translation>
    </message>
    <message>
        <source>Correct {count} findings of return {case}: the store decides anew by them.</source>
        <translation>Corregir {count} resultados de la devolución {case}: la tienda decide de nuevo.</translation>
    </message>
    <message>
        <source>What was released to the store before stays released.</source>
        <translation>Lo que ya se entregó a la tienda sigue así.</translation>
    </message>
    <message>
        <source>Send the second drop-off of {case} as the correction of the first. Its bags are not on hold any more.</source>
        <translation>Enviar la segunda entrega de {case} como corrección de la primera. Sus bolsas ya no están en HOLD.</translation>
    </message>
    <message>
        <source>Choose why it is corrected.</source>
        <translation>Elija por qué se corrige.</translation>
    </message>
    <message>
        <source>Nothing was corrected.</source>
        <translation>No se ha corregido nada.</translation>
    </message>
    <message>
        <source>The correction is stored, and central is told. The store gets the news from it.</source>
        <translation>La corrección está guardada y la central avisada. La tienda se entera por ella.</translation>
    </message>
    <message>
        <source>Press DAMAGED first, then say what is wrong.</source>
        <translation>Pulse primero DAÑADO y diga qué le pasa.</translation>
    </message>
    <message>
        <source>No correction is open.</source>
        <translation>No hay ninguna corrección abierta.</translation>
    </message>
    <message>
        <source>Finish this return first, or park it. Then correct the other one.</source>
        <translation>Termine esta devolución o apárquela. Después corrija la otra.</translation>
    </message>
    <message>
        <source>This return is not stored here any more. Call support for a correction.</source>
        <translation>Esta devolución ya no está guardada aquí. Llame a soporte para corregirla.</translation>
    </message>
    <message>
        <source>Checked {time}</source>
        <translation>Comprobado {time}</translation>
    </message>
    <message>
        <source>1 return of {day} differs from central</source>
        <translation>{day}: 1 devolución difiere de la central</translation>
    </message>
    <message>
        <source>{count} returns of {day} differ from central</source>
        <translation>{day}: {count} devoluciones difieren de la central</translation>
    </message>
    <message>
        <source>Here {here}, at central {there}. Tap each in the list to see what to do.</source>
        <translation>Aquí {here}, en la central {there}. Toque cada una en la lista para ver qué hacer.</translation>
    </message>
    <message>
        <source>1 more is just not sent yet.</source>
        <translation>1 más aún no se ha enviado.</translation>
    </message>
    <message>
        <source>{count} more are just not sent yet.</source>
        <translation>{count} más aún no se han enviado.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Aún sin enviar</translation>
    </message>
    <message>
        <source>It waits on this computer</source>
        <translation>Espera en este ordenador</translation>
    </message>
    <message>
        <source>It is stored here and goes by itself. Press Send now, then check the day again.</source>
        <translation>Está guardada aquí y sale sola. Pulse Enviar ahora y compruebe el día otra vez.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Central refused it</source>
        <translation>La central la rechazó</translation>
    </message>
    <message>
        <source>Put its bag aside. The record is kept here. Copy the details for support. When they say that the cause is gone, press Send again.</source>
        <translation>Aparte su bolsa. El registro se guarda aquí. Copie los detalles para soporte. Cuando digan que la causa está resuelta, pulse Reenviar.</translation>
    </message>
    <message>
        <source>Not at central</source>
        <translation>No está en la central</translation>
    </message>
    <message>
        <source>It was sent, and central does not have it</source>
        <translation>Se envió y la central no lo tiene</translation>
    </message>
    <message>
        <source>Its record is kept here. Copy the details and send them to support.</source>
        <translation>El registro se guarda aquí. Copie los detalles y envíelos a soporte.</translation>
    </message>
    <message>
        <source>Only at central</source>
        <translation>Solo en la central</translation>
    </message>
    <message>
        <source>Central has it, this computer does not</source>
        <translation>La central lo tiene, este ordenador no</translation>
    </message>
    <message>
        <source>The return is not lost. The data of this computer was restored or replaced. Copy the details for support.</source>
        <translation>La devolución no se ha perdido. Los datos de este ordenador se restauraron o sustituyeron. Copie los detalles para soporte.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>No es igual</translation>
    </message>
    <message>
        <source>Central has something else under this number</source>
        <translation>La central tiene otra cosa con este número</translation>
    </message>
    <message>
        <source>Put its bag aside. Copy the details and send them to support.</source>
        <translation>Aparte su bolsa. Copie los detalles y envíelos a soporte.</translation>
    </message>
    <message>
        <source>Central is asked. You can go on with your work meanwhile.</source>
        <translation>Se pregunta a la central. Puede seguir trabajando.</translation>
    </message>
    <message>
        <source>1 return of {day} is not sent yet</source>
        <translation>{day}: 1 devolución aún no se ha enviado</translation>
    </message>
    <message>
        <source>{count} returns of {day} are not sent yet</source>
        <translation>{day}: {count} devoluciones aún no se han enviado</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>Rechazada: {why}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>1 photo follows: leave the computer on.</source>
        <translation>Sigue 1 foto: deje el ordenador encendido.</translation>
    </message>
    <message>
        <source>{count} photos follow: leave the computer on.</source>
        <translation>Siguen {count} fotos: deje el ordenador encendido.</translation>
    </message>
    <message>
        <source>No return was taken in today.</source>
        <translation>Hoy no se ha recogido ninguna devolución.</translation>
    </message>
    <message>
        <source>Central has the 1 return of {day}, the same as here.</source>
        <translation>{day}: la central tiene la devolución, igual que aquí.</translation>
    </message>
    <message>
        <source>Central has all {count} returns of {day}, the same as here.</source>
        <translation>{day}: la central tiene las {count} devoluciones, igual que aquí.</translation>
    </message>
    <message>
        <source>It works again when the line is back: press Check the day then. Nothing is lost.</source>
        <translation>Funcionará cuando vuelva la línea: pulse entonces Comprobar el día. No se pierde nada.</translation>
    </message>
    <message>
        <source>1 return waits here and goes by itself.</source>
        <translation>1 devolución espera aquí y sale sola.</translation>
    </message>
    <message>
        <source>{count} returns wait here and go by themselves.</source>
        <translation>{count} devoluciones esperan aquí y salen solas.</translation>
    </message>
    <message>
        <source>No network: the day cannot be checked now</source>
        <translation>Sin red: ahora no se puede comprobar el día</translation>
    </message>
    <message>
        <source>All else is the same. Press Send now, then check the day again.</source>
        <translation>Todo lo demás es igual. Pulse Enviar ahora y compruebe el día otra vez.</translation>
    </message>
    <message>
        <source>Checking the day</source>
        <translation>Comprobando el día</translation>
    </message>
    <message>
        <source>1 return is still being finished: check the day again when it is sent.</source>
        <translation>1 devolución aún se está terminando: compruebe el día otra vez cuando se envíe.</translation>
    </message>
    <message>
        <source>The day agrees so far</source>
        <translation>El día cuadra hasta ahora</translation>
    </message>
    <message>
        <source>The day could not be checked</source>
        <translation>No se pudo comprobar el día</translation>
    </message>
    <message>
        <source>No return was taken in on {day}.</source>
        <translation>No se recogió ninguna devolución el {day}.</translation>
    </message>
    <message>
        <source>The day agrees with central</source>
        <translation>El día cuadra con la central</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>No se pierde nada.</translation>
    </message>
    <message>
        <source>The disk does not answer. Call support before you take anything in.</source>
        <translation>El disco no responde. Llame a soporte antes de recoger nada.</translation>
    </message>
    <message>
        <source>A bag&apos;s label or anything with a barcode will do. Nothing is opened by it.</source>
        <translation>Sirve una etiqueta de bolsa o cualquier código de barras. No se abre nada.</translation>
    </message>
    <message>
        <source>It is stored on this computer; nothing is lost. There is nothing to do.</source>
        <translation>Está guardado en este ordenador; no se pierde nada. No hay que hacer nada.</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Terminando</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Photos follow</source>
        <translation>Faltan fotos</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintento</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>New bag</source>
        <translation>Bolsa nueva</translation>
    </message>
    <message>
        <source>Tote closed</source>
        <translation>Contenedor cerrado</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Without a return</source>
        <translation>Sin devolución</translation>
    </message>
    <message>
        <source>1 photo follows ({size})</source>
        <translation>Sigue 1 foto ({size})</translation>
    </message>
    <message>
        <source>{count} photos follow ({size})</source>
        <translation>Siguen {count} fotos ({size})</translation>
    </message>
    <message>
        <source>Central has it since {time}</source>
        <translation>La central lo tiene desde {time}</translation>
    </message>
    <message>
        <source>bag {labels}</source>
        <translation>bolsa {labels}</translation>
    </message>
    <message>
        <source>bags {labels}</source>
        <translation>bolsas {labels}</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Próximo intento en {time}.</translation>
    </message>
    <message>
        <source>Oldest waiting</source>
        <translation>La más antigua</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} días</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <source>1 return needs a person</source>
        <translation>1 devolución necesita a alguien</translation>
    </message>
    <message>
        <source>{count} returns need a person</source>
        <translation>{count} devoluciones necesitan a alguien</translation>
    </message>
    <message>
        <source>Tap it in the list to see what to do. All others go on by themselves.</source>
        <translation>Tóquela en la lista para ver qué hacer. Las demás siguen solas.</translation>
    </message>
    <message>
        <source>Tap one in the list to see what to do. All others go on by themselves.</source>
        <translation>Toque una en la lista para ver qué hacer. Las demás siguen solas.</translation>
    </message>
    <message>
        <source>Everything was sent before.</source>
        <translation>Todo se envió antes.</translation>
    </message>
    <message>
        <source>1 return is on its way</source>
        <translation>1 devolución está en camino</translation>
    </message>
    <message>
        <source>{count} returns are on their way</source>
        <translation>{count} devoluciones están en camino</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Todo está enviado</translation>
    </message>
    <message>
        <source>Central has every return and every photo of this station.</source>
        <translation>La central tiene todas las devoluciones y fotos de este puesto.</translation>
    </message>
    <message>
        <source>central is busy</source>
        <translation>la central está ocupada</translation>
    </message>
    <message>
        <source>central gave no reason</source>
        <translation>la central no dio motivo</translation>
    </message>
    <message>
        <source>Working without network</source>
        <translation>Se trabaja sin red</translation>
    </message>
    <message>
        <source>Go on as always. Nothing is lost; everything is sent when the line is back.</source>
        <translation>Siga como siempre. No se pierde nada; todo se envía cuando vuelva la línea.</translation>
    </message>
    <message>
        <source>not since this start</source>
        <translation>no desde este inicio</translation>
    </message>
    <message>
        <source>Last answer of central: {time}</source>
        <translation>Última respuesta de la central: {time}</translation>
    </message>
    <message>
        <source>Waiting here: returns {count}, photos {photos}</source>
        <translation>Esperan aquí: devoluciones {count}, fotos {photos}</translation>
    </message>
    <message>
        <source>Sent; waiting for its photo</source>
        <translation>Enviada; espera su foto</translation>
    </message>
    <message>
        <source>Sent; waiting for {count} photos</source>
        <translation>Enviada; espera {count} fotos</translation>
    </message>
    <message>
        <source>Sent; taken in twice, {bags} put aside</source>
        <translation>Enviada; recogida dos veces, {bags} aparte</translation>
    </message>
    <message>
        <source>Put {bags} aside. The record is kept here; no other return waits. Copy the details for support. When they say that the cause is gone, press Send again.</source>
        <translation>Aparte: {bags}. El registro se guarda aquí; ninguna otra devolución espera. Copie los detalles para soporte. Cuando digan que la causa está resuelta, pulse Reenviar.</translation>
    </message>
    <message>
        <source>It was also dropped off elsewhere. It is paid once; the store looks at both bags. Do not ship this one.</source>
        <translation>También se entregó en otro sitio. Se reembolsa una vez; la tienda mira las dos bolsas. No envíe esta.</translation>
    </message>
    <message>
        <source>Central has the return. If the photo stays here, copy the details for support.</source>
        <translation>La central tiene la devolución. Si la foto se queda aquí, copie los detalles para soporte.</translation>
    </message>
    <message>
        <source>the goods</source>
        <translation>los artículos</translation>
    </message>
    <message>
        <source>Central asked for a pause; next try in {time}.</source>
        <translation>La central pidió una pausa; próximo intento en {time}.</translation>
    </message>
    <message>
        <source>{time} slow, set it</source>
        <translation>{time} de retraso, ajústelo</translation>
    </message>
    <message>
        <source>{time} fast, set it</source>
        <translation>{time} de adelanto, ajústelo</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} libres</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>{time}, call support</source>
        <translation>{time}, llame a soporte</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>Nothing can be sent now</source>
        <translation>Ahora no se puede enviar nada</translation>
    </message>
    <message>
        <source>1 return waits here and goes out when the line is back.</source>
        <translation>1 devolución espera aquí y sale cuando vuelva la línea.</translation>
    </message>
    <message>
        <source>{count} returns wait here and go out when the line is back.</source>
        <translation>{count} devoluciones esperan aquí y salen cuando vuelva la línea.</translation>
    </message>
    <message>
        <source>They are stored safely here until central has them.</source>
        <translation>Están guardadas aquí a salvo hasta que la central las tenga.</translation>
    </message>
    <message>
        <source>It can be undone for {left} s, then it is sent by itself.</source>
        <translation>Se puede deshacer durante {left} s, luego se envía solo.</translation>
    </message>
    <message>
        <source>1 return is being finished</source>
        <translation>1 devolución se está terminando</translation>
    </message>
    <message>
        <source>Every return is sent</source>
        <translation>Todas las devoluciones enviadas</translation>
    </message>
    <message>
        <source>{photos}. Photos may take longer.</source>
        <translation>{photos}. Las fotos pueden tardar más.</translation>
    </message>
    <message>
        <source>Sealed; can be undone for {left} s, then it is sent</source>
        <translation>Precintada; se puede deshacer {left} s y luego se envía</translation>
    </message>
    <message>
        <source>To undo it, press Back, then Undo. Else there is nothing to do.</source>
        <translation>Para deshacer, pulse Volver y luego Deshacer. Si no, no hay que hacer nada.</translation>
    </message>
    <message>
        <source>The network is here</source>
        <translation>Hay red</translation>
    </message>
    <message>
        <source>Everything works. This is what happens when it is gone.</source>
        <translation>Todo funciona. Esto es lo que pasa cuando falta.</translation>
    </message>
    <message>
        <source>Working without network since {time}</source>
        <translation>Sin red desde {time}</translation>
    </message>
    <message>
        <source>Central is tried again at once.</source>
        <translation>Se vuelve a intentar con la central enseguida.</translation>
    </message>
    <message>
        <source>A return that is stored here</source>
        <translation>Una devolución guardada aquí</translation>
    </message>
    <message>
        <source>Everything as always. {count} open returns are stored on this computer.</source>
        <translation>Todo como siempre. Hay {count} devoluciones abiertas guardadas en este ordenador.</translation>
    </message>
    <message>
        <source>A code that is not stored here</source>
        <translation>Un código que no está guardado aquí</translation>
    </message>
    <message>
        <source>Try again in a moment, or ask the customer to come back. Do not take the goods.</source>
        <translation>Inténtelo en un momento o pida al cliente que vuelva. No acepte los artículos.</translation>
    </message>
    <message>
        <source>Was it dropped off elsewhere?</source>
        <translation>¿Se entregó en otro sitio?</translation>
    </message>
    <message>
        <source>Known here are this station&apos;s drop-offs and central&apos;s last word. Take it in; it is paid once.</source>
        <translation>Se conocen las entregas de este puesto y lo último de la central. Acéptela; se reembolsa una vez.</translation>
    </message>
    <message>
        <source>When is it paid?</source>
        <translation>¿Cuándo se reembolsa?</translation>
    </message>
    <message>
        <source>The store is told when the line is back. Say: payout starts after that.</source>
        <translation>La tienda lo sabe cuando vuelve la línea. Diga: el reembolso empieza después.</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Se está enviando</translation>
    </message>
    <message>
        <source>Waits for the earlier record of this return</source>
        <translation>Espera el registro anterior de esta devolución</translation>
    </message>
    <message>
        <source>Waits until this station may send again</source>
        <translation>Espera a que este puesto pueda enviar de nuevo</translation>
    </message>
    <message>
        <source>Retry in {time}: {why}</source>
        <translation>Reintento en {time}: {why}</translation>
    </message>
    <message>
        <source>Put {bags} aside, label HOLD: taken in twice</source>
        <translation>Aparte {bags}, etiqueta HOLD: recogida dos veces</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>aún sin comparar</translation>
    </message>
    <message>
        <source>{seconds} s from central&apos;s time</source>
        <translation>{seconds} s de diferencia con la central</translation>
    </message>
    <message>
        <source>{size} free, too little</source>
        <translation>{size} libres, muy poco</translation>
    </message>
    <message>
        <source>{size} free, nearly full</source>
        <translation>{size} libres, casi lleno</translation>
    </message>
    <message>
        <source>OK, repaired at start</source>
        <translation>OK, reparada al inicio</translation>
    </message>
    <message>
        <source>{time}, check the network</source>
        <translation>{time}, revise la red</translation>
    </message>
    <message>
        <source>Everything else is sent; {photos}.</source>
        <translation>Todo lo demás está enviado; {photos}.</translation>
    </message>
    <message>
        <source>Everything else is sent.</source>
        <translation>Todo lo demás está enviado.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Waits for the network.</source>
        <translation>Espera la red.</translation>
    </message>
    <message>
        <source>This station took the return in before, too. If that was a mistake, a supervisor sends this as its correction. Else do not ship this bag.</source>
        <translation>Este puesto ya recogió la devolución. Si fue un error, un responsable envía esto como corrección. Si no, no envíe esta bolsa.</translation>
    </message>
    <message>
        <source>Sending now.</source>
        <translation>Enviando ahora.</translation>
    </message>
    <message>
        <source>Central asked for a pause. Everything goes out by itself when it ends.</source>
        <translation>La central pidió una pausa. Todo sale solo cuando termine.</translation>
    </message>
    <message>
        <source>Trying now. If there is still no network, nothing is lost.</source>
        <translation>Se está intentando. Si aún no hay red, no se pierde nada.</translation>
    </message>
    <message>
        <source>The details are copied. Paste them into a message to support.</source>
        <translation>Los detalles están copiados. Péguelos en un mensaje a soporte.</translation>
    </message>
    <message>
        <source>Noted: the bag is put aside. Keep it here with the label HOLD.</source>
        <translation>Anotado: la bolsa está aparte. Guárdela aquí con la etiqueta HOLD.</translation>
    </message>
    <message>
        <source>It is sent once more. If it is refused again, it comes back to this list.</source>
        <translation>Se envía otra vez. Si se rechaza de nuevo, vuelve a esta lista.</translation>
    </message>
    <message>
        <source>Bag {new} takes the place of {old}. Throw the old label away.</source>
        <translation>La bolsa {new} sustituye a {old}. Tire la etiqueta antigua.</translation>
    </message>
    <message>
        <source>Finish this return first, or park it.</source>
        <translation>Termine primero esta devolución o apárquela.</translation>
    </message>
    <message>
        <source>Choose first why the bag is replaced. Then scan the label of the new one.</source>
        <translation>Elija primero por qué se cambia la bolsa. Después escanee la etiqueta de la nueva.</translation>
    </message>
    <message>
        <source>Put the goods into a new bag, seal it, then scan its label.</source>
        <translation>Ponga los artículos en una bolsa nueva, precíntela y escanee su etiqueta.</translation>
    </message>
    <message>
        <source>Choose first which bag is replaced: tap it, or scan its label.</source>
        <translation>Elija primero qué bolsa se cambia: tóquela o escanee su etiqueta.</translation>
    </message>
    <message>
        <source>Cannot be told from this code.</source>
        <translation>No se puede saber con este código.</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>La cámara</translation>
    </message>
    <message>
        <source>A scanner that acts as a keyboard</source>
        <translation>Un lector tipo teclado</translation>
    </message>
    <message>
        <source>A serial scanner</source>
        <translation>Un lector serie</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Fits: this is a code of ours, letter by letter.</source>
        <translation>Encaja: es un código nuestro, letra por letra.</translation>
    </message>
    <message>
        <source>Does not fit: a code of ours came with other letters. Choose the scanner&apos;s layout.</source>
        <translation>No encaja: un código nuestro llegó con otras letras. Elija la distribución del lector.</translation>
    </message>
    <message>
        <source>Set by central</source>
        <translation>Fijado por la central</translation>
    </message>
    <message>
        <source>A return is open, and saving starts the program again. Finish or park it first.</source>
        <translation>Hay una devolución abierta y guardar reinicia el programa. Termínela o apárquela primero.</translation>
    </message>
    <message>
        <source>Saved: {count} setting.</source>
        <translation>Guardado: {count} ajuste.</translation>
    </message>
    <message>
        <source>Saved: {count} settings.</source>
        <translation>Guardado: {count} ajustes.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Leído por</translation>
    </message>
    <message>
        <source>Printed as</source>
        <translation>Impreso como</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Distribución</translation>
    </message>
    <message>
        <source>Open the settings of this station.</source>
        <translation>Abrir los ajustes de este puesto.</translation>
    </message>
    <message>
        <source>A return is open. Finish or park it first.</source>
        <translation>Hay una devolución abierta. Termínela o apárquela primero.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
    <message>
        <source>Saved. The program starts again in a moment.</source>
        <translation>Guardado. El programa se reinicia en un momento.</translation>
    </message>
    <message>
        <source>A bag&apos;s label shows best whether the layout fits: it ends in a check character.</source>
        <translation>Una etiqueta de bolsa muestra mejor si la distribución encaja: acaba en un carácter de control.</translation>
    </message>
    <message>
        <source>Photos, strict scanning and bag labels are rules of each store. Central keeps them.</source>
        <translation>Fotos, escaneo estricto y etiquetas de bolsa son reglas de cada tienda. Las guarda la central.</translation>
    </message>
    <message>
        <source>Printed. Look at the paper.</source>
        <translation>Impreso. Mire el papel.</translation>
    </message>
    <message>
        <source>Looking at every part</source>
        <translation>Revisando cada parte</translation>
    </message>
    <message>
        <source>This takes some seconds.</source>
        <translation>Tarda unos segundos.</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>Este puesto</translation>
    </message>
    <message>
        <source>What the camera sees now</source>
        <translation>Lo que ve la cámara</translation>
    </message>
    <message>
        <source>Scan anything: it is shown here, and nothing is opened</source>
        <translation>Escanee lo que quiera: se muestra aquí y no se abre nada</translation>
    </message>
    <message>
        <source>A test page shows whether it prints</source>
        <translation>Una página de prueba muestra si imprime</translation>
    </message>
    <message>
        <source>Rules of this counter</source>
        <translation>Reglas de este mostrador</translation>
    </message>
    <message>
        <source>Screen and sound</source>
        <translation>Pantalla y sonido</translation>
    </message>
    <message>
        <source>Colours and loudness are shown at once.</source>
        <translation>Colores y volumen se muestran enseguida.</translation>
    </message>
    <message>
        <source>No such printer is set up. Choose one and save, then try it.</source>
        <translation>No hay ninguna impresora así. Elija una, guarde y pruebe.</translation>
    </message>
    <message>
        <source>The first there is</source>
        <translation>La primera que haya</translation>
    </message>
    <message>
        <source>None, the hand scanner alone</source>
        <translation>Ninguna, solo el lector de mano</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} ms</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Girada</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>En espejo</translation>
    </message>
    <message>
        <source>Shoots by itself</source>
        <translation>Dispara sola</translation>
    </message>
    <message>
        <source>Same as the computer</source>
        <translation>Igual que el ordenador</translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation>Intro o Tab</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>Una pausa</translation>
    </message>
    <message>
        <source>As a keyboard</source>
        <translation>Como teclado</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Its layout</source>
        <translation>Su distribución</translation>
    </message>
    <message>
        <source>After each code</source>
        <translation>Tras cada código</translation>
    </message>
    <message>
        <source>Slowest gap</source>
        <translation>Pausa más larga</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>Paper roll</source>
        <translation>Rollo de papel</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Tiempo para deshacer</translation>
    </message>
    <message>
        <source>Locks after</source>
        <translation>Se bloquea tras</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>This computer&apos;s</source>
        <translation>El del ordenador</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Size of the type</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Encendido</translation>
    </message>
    <message>
        <source>{width} mm</source>
        <translation>{width} mm</translation>
    </message>
    <message>
        <source>Every sealed tote stays here: it has a bag on HOLD, or was left out.</source>
        <translation>Todos los contenedores precintados se quedan: hay una bolsa en HOLD o se dejaron fuera.</translation>
    </message>
    <message>
        <source>This sample has no return code.</source>
        <translation>Este ejemplo no tiene código de devolución.</translation>
    </message>
    <message>
        <source>Scanned meanwhile: {names}. It comes up when this page is done.</source>
        <translation>Escaneado mientras tanto: {names}. Se atiende al acabar esta página.</translation>
    </message>
    <message>
        <source>Scanned meanwhile: {names}. They come up when this page is done.</source>
        <translation>Escaneados mientras tanto: {names}. Se atienden al acabar esta página.</translation>
    </message>
    <message>
        <source>a return pass</source>
        <translation>un pase de devolución</translation>
    </message>
    <message>
        <source>The last scan was not taken. Scan it again when this works again.</source>
        <translation>El último escaneo no se tomó. Escanéelo otra vez cuando funcione.</translation>
    </message>
    <message>
        <source>Wrong key pressed</source>
        <translation>Tecla equivocada</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Revisado otra vez</translation>
    </message>
    <message>
        <source>The item was found later</source>
        <translation>El artículo apareció después</translation>
    </message>
    <message>
        <source>Two items were mixed up</source>
        <translation>Se confundieron dos artículos</translation>
    </message>
    <message>
        <source>Taken in twice by mistake</source>
        <translation>Recogida dos veces por error</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Keep the other item, drop this one</source>
        <translation>Conservar el otro artículo, quitar este</translation>
    </message>
    <message>
        <source>Keep the other {count} items, drop this one</source>
        <translation>Conservar los otros {count} artículos, quitar este</translation>
    </message>
    <message>
        <source>If you confirm, it leaves this return for good. To return it later, the customer must start a new return at the store.</source>
        <translation>Si confirma, sale de esta devolución para siempre. Para devolverlo después, el cliente debe iniciar otra en la tienda.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Stop: keep the return open</source>
        <translation>Alto: dejar la devolución abierta</translation>
    </message>
    <message>
        <source>Is this item really not here?</source>
        <translation>¿De verdad no está este artículo?</translation>
    </message>
    <message>
        <source>Confirm: not here</source>
        <translation>Confirmar: no está</translation>
    </message>
    <message>
        <source>Stop: keep the whole return open</source>
        <translation>Alto: dejar toda la devolución abierta</translation>
    </message>
    <message>
        <source>The customer brings it another day; nothing is recorded</source>
        <translation>El cliente lo trae otro día; no se registra nada</translation>
    </message>
    <message>
        <source>Confirm not here</source>
        <translation>Confirmar que no está</translation>
    </message>
    <message>
        <source>Confirm not here: {name}</source>
        <translation>Confirmar que no está: {name}</translation>
    </message>
    <message>
        <source>None of the items is here? Confirm each one</source>
        <translation>¿No está ningún artículo? Confirme cada uno</translation>
    </message>
    <message>
        <source>It is the only item of this return</source>
        <translation>Es el único artículo de esta devolución</translation>
    </message>
    <message>
        <source>Can the customer bring it another day?</source>
        <translation>¿Puede traerlo el cliente otro día?</translation>
    </message>
    <message>
        <source>Or go on without it</source>
        <translation>O seguir sin él</translation>
    </message>
    <message>
        <source>Scan another code</source>
        <translation>Escanear otro código</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>What works without network</source>
        <translation>Qué funciona sin red</translation>
    </message>
    <message>
        <source>Drop it from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Park and open</source>
        <translation>Aparcar y abrir</translation>
    </message>
    <message>
        <source>Show the start link</source>
        <translation>Mostrar el enlace</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Mostrar el recibo</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corregirla</translation>
    </message>
    <message>
        <source>Replace bag</source>
        <translation>Cambiar la bolsa</translation>
    </message>
    <message>
        <source>Take in without a return</source>
        <translation>Aceptar sin devolución</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Go on with this return</source>
        <translation>Seguir con esta devolución</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Code read: {code}</source>
        <translation>Código leído: {code}</translation>
    </message>
    <message>
        <source>Too big for a bag? Tie a label to the item and scan that; one label for each loose item.</source>
        <translation>¿No cabe en una bolsa? Ate una etiqueta al artículo y escanéela; una por artículo suelto.</translation>
    </message>
    <message>
        <source>Or type the label: RBB…</source>
        <translation>O escriba la etiqueta: RBB…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Put the items in</source>
        <translation>Meta los artículos</translation>
    </message>
    <message>
        <source>Press out the air, seal</source>
        <translation>Saque el aire, precinte</translation>
    </message>
    <message>
        <source>Scan the bag’s label</source>
        <translation>Escanee la etiqueta de la bolsa</translation>
    </message>
    <message>
        <source>{count} item goes in</source>
        <translation>Entra {count} artículo</translation>
    </message>
    <message>
        <source>{count} items go in</source>
        <translation>Entran {count} artículos</translation>
    </message>
    <message>
        <source>Change an item</source>
        <translation>Cambiar un artículo</translation>
    </message>
    <message>
        <source>Scan label {number} of {total}</source>
        <translation>Escanee la etiqueta {number} de {total}</translation>
    </message>
    <message>
        <source>Scan the label of the sealed bag</source>
        <translation>Escanee la etiqueta de la bolsa precintada</translation>
    </message>
    <message>
        <source>Press again: no label</source>
        <translation>Pulse otra vez: sin etiqueta</translation>
    </message>
    <message>
        <source>Sealed, no label</source>
        <translation>Precintada, sin etiqueta</translation>
    </message>
    <message>
        <source>The label sits at the lower left</source>
        <translation>La etiqueta está abajo a la izquierda</translation>
    </message>
    <message>
        <source>Sealed so far</source>
        <translation>Precintadas hasta ahora</translation>
    </message>
    <message>
        <source>One more bag or label</source>
        <translation>Otra bolsa o etiqueta</translation>
    </message>
    <message>
        <source>{done} of {total} judged</source>
        <translation>{done} de {total} evaluados</translation>
    </message>
    <message>
        <source>Not in this return: {items}</source>
        <translation>Fuera de esta devolución: {items}</translation>
    </message>
    <message>
        <source>The store’s checks: {checks}</source>
        <translation>Controles de la tienda: {checks}</translation>
    </message>
    <message>
        <source>Cancel return</source>
        <translation>Cancelar la devolución</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Aparcar</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>All items are judged</source>
        <translation>Todos los artículos están evaluados</translation>
    </message>
    <message>
        <source>Scan the item’s tag, or tap its card</source>
        <translation>Escanee la etiqueta del artículo o toque su tarjeta</translation>
    </message>
    <message>
        <source>Scan an item’s tag, or tap its card</source>
        <translation>Escanee la etiqueta de un artículo o toque su tarjeta</translation>
    </message>
    <message>
        <source>{count} finding is changed</source>
        <translation>Cambia {count} resultado</translation>
    </message>
    <message>
        <source>{count} findings are changed</source>
        <translation>Cambian {count} resultados</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Como estaba</translation>
    </message>
    <message>
        <source>Tap the item that was judged wrongly.</source>
        <translation>Toque el artículo mal evaluado.</translation>
    </message>
    <message>
        <source>Send the correction</source>
        <translation>Enviar la corrección</translation>
    </message>
    <message>
        <source>More in a few words</source>
        <translation>Más, en pocas palabras</translation>
    </message>
    <message>
        <source>It was: {result}</source>
        <translation>Era: {result}</translation>
    </message>
    <message>
        <source>What was wrong?</source>
        <translation>¿Qué estaba mal?</translation>
    </message>
    <message>
        <source>The second drop-off corrects the first</source>
        <translation>La segunda entrega corrige la primera</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>What the rules make of it</source>
        <translation>Qué deciden las reglas</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>¿Por qué se corrige?</translation>
    </message>
    <message>
        <source>A supervisor has to agree. The old record stays, this one is added.</source>
        <translation>Debe aceptar un responsable. El registro antiguo queda y este se añade.</translation>
    </message>
    <message>
        <source>More words (optional)</source>
        <translation>Más palabras (opcional)</translation>
    </message>
    <message>
        <source>Say: “{sentence}”</source>
        <translation>Diga: «{sentence}»</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Customer disagrees</source>
        <translation>El cliente no está de acuerdo</translation>
    </message>
    <message>
        <source>Not damaged</source>
        <translation>No está dañado</translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation>Hacer foto</translation>
    </message>
    <message>
        <source>Photos: {here} here, hub {hub}</source>
        <translation>Fotos: {here} aquí, centro {hub}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>The store reads: {note}</source>
        <translation>La tienda lee: {note}</translation>
    </message>
    <message>
        <source>The store reads your choice.</source>
        <translation>La tienda lee lo que elija.</translation>
    </message>
    <message>
        <source>What do you see? One or more.</source>
        <translation>¿Qué ve? Uno o más.</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>¿Dónde?</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Siguiente cliente</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Imprimir recibo</translation>
    </message>
    <message>
        <source>Receipt as code</source>
        <translation>Recibo en código</translation>
    </message>
    <message>
        <source>This return took {time}</source>
        <translation>Esta devolución tardó {time}</translation>
    </message>
    <message>
        <source>No bag: nothing was taken</source>
        <translation>Sin bolsa: no se recogió nada</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Something wrong? Nothing has left this station yet.</source>
        <translation>¿Algo mal? Aún no ha salido nada de este puesto.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Dropped off</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Extra items</source>
        <translation>Artículos adicionales</translation>
    </message>
    <message>
        <source>The hand scanner works at any time</source>
        <translation>El lector de mano funciona siempre</translation>
    </message>
    <message>
        <source>as sold</source>
        <translation>tal como se vendió</translation>
    </message>
    <message>
        <source>or worn</source>
        <translation>o usado</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Fíjese en</translation>
    </message>
    <message>
        <source>What is its condition?</source>
        <translation>¿En qué estado está?</translation>
    </message>
    <message>
        <source>Customer said: {reason}</source>
        <translation>El cliente dijo: {reason}</translation>
    </message>
    <message>
        <source>Item {number} of {total}</source>
        <translation>Artículo {number} de {total}</translation>
    </message>
    <message>
        <source>asks again</source>
        <translation>pregunta otra vez</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Artículo equivocado</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>{count} tote</source>
        <translation>{count} contenedor</translation>
    </message>
    <message>
        <source>{count} totes</source>
        <translation>{count} contenedores</translation>
    </message>
    <message>
        <source>Back to the totes</source>
        <translation>Volver a los contenedores</translation>
    </message>
    <message>
        <source>QR code of the manifest</source>
        <translation>Código QR del manifiesto</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Imprimir una copia</translation>
    </message>
    <message>
        <source>Print the manifest</source>
        <translation>Imprimir el manifiesto</translation>
    </message>
    <message>
        <source>The driver can photograph this</source>
        <translation>El conductor puede fotografiarlo</translation>
    </message>
    <message>
        <source>Signed by this station: it proves the handover.</source>
        <translation>Firmado por este puesto: prueba la entrega.</translation>
    </message>
    <message>
        <source>No barcode on the item</source>
        <translation>El artículo no tiene código de barras</translation>
    </message>
    <message>
        <source>Wrong colour, size or product: the declared item is not received, this one is an extra item</source>
        <translation>Color, talla o producto equivocado: el artículo declarado no está, este es adicional</translation>
    </message>
    <message>
        <source>This barcode belongs to: {item}</source>
        <translation>Este código de barras es de: {item}</translation>
    </message>
    <message>
        <source>Compare colour and size with the label inside.</source>
        <translation>Compare color y talla con la etiqueta interior.</translation>
    </message>
    <message>
        <source>Not in this return: {barcode}</source>
        <translation>Fuera de esta devolución: {barcode}</translation>
    </message>
    <message>
        <source>No barcode</source>
        <translation>Sin código de barras</translation>
    </message>
    <message>
        <source>Is this the item in your hand?</source>
        <translation>¿Es el artículo que tiene en la mano?</translation>
    </message>
    <message>
        <source>Which of these is in your hand?</source>
        <translation>¿Cuál tiene en la mano?</translation>
    </message>
    <message>
        <source>No, something else</source>
        <translation>No, otra cosa</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Ninguno de estos</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>{count} part is left</source>
        <translation>Queda {count} parte</translation>
    </message>
    <message>
        <source>{count} parts are left</source>
        <translation>Quedan {count} partes</translation>
    </message>
    <message>
        <source>There is no hand scanner</source>
        <translation>No hay lector de mano</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Photo {number} of {wanted}: {what}</source>
        <translation>Foto {number} de {wanted}: {what}</translation>
    </message>
    <message>
        <source>If you like: label or tag</source>
        <translation>Si quiere: etiqueta</translation>
    </message>
    <message>
        <source>the whole item</source>
        <translation>el artículo entero</translation>
    </message>
    <message>
        <source>close-up, the mark in the ring</source>
        <translation>primer plano, la marca en el círculo</translation>
    </message>
    <message>
        <source>If you like: {what}</source>
        <translation>Si quiere: {what}</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Enfoque</translation>
    </message>
    <message>
        <source>Whole item, front and back</source>
        <translation>Todo el artículo, delante y detrás</translation>
    </message>
    <message>
        <source>Tags or seal as sold</source>
        <translation>Etiquetas o precinto como se vendió</translation>
    </message>
    <message>
        <source>Marks, smell, missing parts</source>
        <translation>Marcas, olor, piezas que faltan</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecha</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>borde</translation>
    </message>
    <message>
        <source>corner</source>
        <translation>esquina</translation>
    </message>
    <message>
        <source>Tag still on</source>
        <translation>Etiqueta puesta</translation>
    </message>
    <message>
        <source>Collar, cuffs, underarm: marks, smell</source>
        <translation>Cuello, puños, axilas: marcas, olor</translation>
    </message>
    <message>
        <source>Front and back: marks, no tear</source>
        <translation>Delante y detrás: marcas, sin rotos</translation>
    </message>
    <message>
        <source>cuff</source>
        <translation>puño</translation>
    </message>
    <message>
        <source>collar</source>
        <translation>cuello</translation>
    </message>
    <message>
        <source>hem</source>
        <translation>bajo</translation>
    </message>
    <message>
        <source>Hem and seat: marks, wear</source>
        <translation>Bajo y trasero: marcas, desgaste</translation>
    </message>
    <message>
        <source>Zip runs, no tear</source>
        <translation>La cremallera corre, sin rotos</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>rodilla</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>trasero</translation>
    </message>
    <message>
        <source>Hygiene liner in place; missing is damaged</source>
        <translation>Protector en su sitio; si falta, dañado</translation>
    </message>
    <message>
        <source>Seal unbroken</source>
        <translation>Precinto intacto</translation>
    </message>
    <message>
        <source>liner</source>
        <translation>protector</translation>
    </message>
    <message>
        <source>strap</source>
        <translation>tirante</translation>
    </message>
    <message>
        <source>hook</source>
        <translation>gancho</translation>
    </message>
    <message>
        <source>Soles: clean, unworn</source>
        <translation>Suelas: limpias, sin uso</translation>
    </message>
    <message>
        <source>Insole: no imprint</source>
        <translation>Plantilla: sin huella</translation>
    </message>
    <message>
        <source>Shoe box, if there was one</source>
        <translation>Caja de zapatos, si la había</translation>
    </message>
    <message>
        <source>heel</source>
        <translation>tacón</translation>
    </message>
    <message>
        <source>toe</source>
        <translation>puntera</translation>
    </message>
    <message>
        <source>Corners: no scuffs</source>
        <translation>Esquinas: sin rozaduras</translation>
    </message>
    <message>
        <source>Lining: clean, no tear</source>
        <translation>Forro: limpio, sin rotos</translation>
    </message>
    <message>
        <source>Strap and zip hold</source>
        <translation>Correa y cremallera aguantan</translation>
    </message>
    <message>
        <source>lining</source>
        <translation>forro</translation>
    </message>
    <message>
        <source>handle</source>
        <translation>asa</translation>
    </message>
    <message>
        <source>zip</source>
        <translation>cremallera</translation>
    </message>
    <message>
        <source>Protective film in place</source>
        <translation>Película protectora en su sitio</translation>
    </message>
    <message>
        <source>No scratches</source>
        <translation>Sin arañazos</translation>
    </message>
    <message>
        <source>Box and papers</source>
        <translation>Caja y papeles</translation>
    </message>
    <message>
        <source>clasp</source>
        <translation>cierre</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>piedra</translation>
    </message>
    <message>
        <source>band</source>
        <translation>correa</translation>
    </message>
    <message>
        <source>glass</source>
        <translation>cristal</translation>
    </message>
    <message>
        <source>film</source>
        <translation>película</translation>
    </message>
    <message>
        <source>Screen and case: no scratches</source>
        <translation>Pantalla y carcasa: sin arañazos</translation>
    </message>
    <message>
        <source>All parts in the box</source>
        <translation>Todas las piezas en la caja</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>pantalla</translation>
    </message>
    <message>
        <source>case</source>
        <translation>carcasa</translation>
    </message>
    <message>
        <source>cable</source>
        <translation>cable</translation>
    </message>
    <message>
        <source>button</source>
        <translation>botón</translation>
    </message>
    <message>
        <source>Seal unbroken; opened is damaged</source>
        <translation>Precinto intacto; abierto, dañado</translation>
    </message>
    <message>
        <source>Full to the level sold</source>
        <translation>Lleno como se vendió</translation>
    </message>
    <message>
        <source>Cap clean</source>
        <translation>Tapón limpio</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>precinto</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>tapón</translation>
    </message>
    <message>
        <source>pump</source>
        <translation>dosificador</translation>
    </message>
    <message>
        <source>level</source>
        <translation>nivel</translation>
    </message>
    <message>
        <source>All parts of the list</source>
        <translation>Todas las piezas de la lista</translation>
    </message>
    <message>
        <source>No marks or chips</source>
        <translation>Sin marcas ni golpes</translation>
    </message>
    <message>
        <source>rim</source>
        <translation>reborde</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>lid</source>
        <translation>tapa</translation>
    </message>
    <message>
        <source>1 cm</source>
        <translation>1 cm</translation>
    </message>
    <message>
        <source>5 cm</source>
        <translation>5 cm</translation>
    </message>
    <message>
        <source>make-up</source>
        <translation>maquillaje</translation>
    </message>
    <message>
        <source>seam</source>
        <translation>costura</translation>
    </message>
    <message>
        <source>creased</source>
        <translation>arrugado</translation>
    </message>
    <message>
        <source>washed</source>
        <translation>lavado</translation>
    </message>
    <message>
        <source>scuffed</source>
        <translation>rozado</translation>
    </message>
    <message>
        <source>tag in the bag</source>
        <translation>etiqueta en la bolsa</translation>
    </message>
    <message>
        <source>tag cut off</source>
        <translation>etiqueta cortada</translation>
    </message>
    <message>
        <source>no tag at all</source>
        <translation>ninguna etiqueta</translation>
    </message>
    <message>
        <source>cracked</source>
        <translation>agrietado</translation>
    </message>
    <message>
        <source>smoke</source>
        <translation>humo</translation>
    </message>
    <message>
        <source>perfume</source>
        <translation>perfume</translation>
    </message>
    <message>
        <source>sweat</source>
        <translation>sudor</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>manual</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>crushed</source>
        <translation>aplastado</translation>
    </message>
    <message>
        <source>no box</source>
        <translation>sin caja</translation>
    </message>
    <message>
        <source>wet</source>
        <translation>mojado</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Glare</source>
        <translation>Reflejo</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Go on without a photo</source>
        <translation>Seguir sin foto</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>borrosa</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>nítida</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>muy oscura</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>muy clara</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>turn the item</source>
        <translation>gire el artículo</translation>
    </message>
    <message>
        <source>Taken by itself now</source>
        <translation>Se toma sola</translation>
    </message>
    <message>
        <source>Hold it still: it is taken by itself</source>
        <translation>No lo mueva: se toma sola</translation>
    </message>
    <message>
        <source>No faces, no papers with names.</source>
        <translation>Ni caras ni papeles con nombres.</translation>
    </message>
    <message>
        <source>Photograph the goods</source>
        <translation>Fotografíe los artículos</translation>
    </message>
    <message>
        <source>A bag of their own, sealed</source>
        <translation>Una bolsa propia, precintada</translation>
    </message>
    <message>
        <source>Goods without a return</source>
        <translation>Artículos sin devolución</translation>
    </message>
    <message>
        <source>Promise no payout. The return has to be found first.</source>
        <translation>No prometa reembolso. Antes hay que encontrar la devolución.</translation>
    </message>
    <message>
        <source>Give the goods back</source>
        <translation>Devolver los artículos</translation>
    </message>
    <message>
        <source>Seal the bag, then scan its label.</source>
        <translation>Precinte la bolsa y escanee su etiqueta.</translation>
    </message>
    <message>
        <source>One photo at least is needed.</source>
        <translation>Hace falta al menos una foto.</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>necesita a alguien</translation>
    </message>
    <message>
        <source>need a person</source>
        <translation>necesitan a alguien</translation>
    </message>
    <message>
        <source>photo waiting</source>
        <translation>foto en espera</translation>
    </message>
    <message>
        <source>photos waiting</source>
        <translation>fotos en espera</translation>
    </message>
    <message>
        <source>{count} try</source>
        <translation>{count} intento</translation>
    </message>
    <message>
        <source>{count} tries</source>
        <translation>{count} intentos</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>aún sin intentar</translation>
    </message>
    <message>
        <source>sent today</source>
        <translation>enviadas hoy</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>Nothing was taken in today, and nothing waits.</source>
        <translation>Hoy no se ha recogido nada y nada espera.</translation>
    </message>
    <message>
        <source>The bag is put aside</source>
        <translation>La bolsa está aparte</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Export to a stick</source>
        <translation>Exportar a un USB</translation>
    </message>
    <message>
        <source>and {count} more that waits</source>
        <translation>y {count} más en espera</translation>
    </message>
    <message>
        <source>and {count} more that wait</source>
        <translation>y {count} más en espera</translation>
    </message>
    <message>
        <source>The customer can photograph this</source>
        <translation>El cliente puede fotografiarlo</translation>
    </message>
    <message>
        <source>Signed by this station: it proves the return.</source>
        <translation>Firmado por este puesto: prueba la devolución.</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dicho</translation>
    </message>
    <message>
        <source>{count} return today</source>
        <translation>{count} devolución hoy</translation>
    </message>
    <message>
        <source>{count} returns today</source>
        <translation>{count} devoluciones hoy</translation>
    </message>
    <message>
        <source>{count} open returns stored on this station</source>
        <translation>{count} devoluciones abiertas guardadas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>My shift</source>
        <translation>Mi turno</translation>
    </message>
    <message>
        <source>Hold the phone 15 cm away, brightness up</source>
        <translation>Teléfono a 15 cm, brillo alto</translation>
    </message>
    <message>
        <source>Not started yet?</source>
        <translation>¿Aún sin iniciar?</translation>
    </message>
    <message>
        <source>Wi-Fi code</source>
        <translation>Código wifi</translation>
    </message>
    <message>
        <source>Opening check: 20 seconds</source>
        <translation>Control de apertura: 20 segundos</translation>
    </message>
    <message>
        <source>Sample codes</source>
        <translation>Códigos de muestra</translation>
    </message>
    <message>
        <source>No camera picture. Scan with the hand scanner.</source>
        <translation>Sin imagen. Escanee con el lector de mano.</translation>
    </message>
    <message>
        <source>Scan the customer’s return code</source>
        <translation>Escanee el código de devolución del cliente</translation>
    </message>
    <message>
        <source>Code will not scan? Type it, or search</source>
        <translation>¿No se lee? Escríbalo o busque</translation>
    </message>
    <message>
        <source>{title}, the first {count} are listed</source>
        <translation>{title}, se muestran las primeras {count}</translation>
    </message>
    <message>
        <source>New search</source>
        <translation>Nueva búsqueda</translation>
    </message>
    <message>
        <source>Return number, e-mail, order number or postal code</source>
        <translation>Número de devolución, correo, número de pedido o código postal</translation>
    </message>
    <message>
        <source>Return number</source>
        <translation>N.º de devolución</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>N.º de pedido</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>First letter of the name</source>
        <translation>Primera letra del nombre</translation>
    </message>
    <message>
        <source>Ask for one of them. Touch another kind if it is not the right one.</source>
        <translation>Pida uno de ellos. Toque otro tipo si no es el correcto.</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Reconocido como</translation>
    </message>
    <message>
        <source>{name}, since {time}</source>
        <translation>{name}, desde {time}</translation>
    </message>
    <message>
        <source>Where the time of a return goes</source>
        <translation>En qué se va el tiempo de una devolución</translation>
    </message>
    <message>
        <source>Returns by the hour</source>
        <translation>Devoluciones por hora</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Aún sin contar</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Quedan {count}</translation>
    </message>
    <message>
        <source>Bags: {words}</source>
        <translation>Bolsas: {words}</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>No hay nada abierto.</translation>
    </message>
    <message>
        <source>New roll: +{count}</source>
        <translation>Rollo nuevo: +{count}</translation>
    </message>
    <message>
        <source>Opening check</source>
        <translation>Control de apertura</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Go: {task}</source>
        <translation>Ir: {task}</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>devoluciones</translation>
    </message>
    <message>
        <source>items</source>
        <translation>artículos</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>like new</source>
        <translation>como nuevo</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>with 3 items</source>
        <translation>con 3 artículos</translation>
    </message>
    <message>
        <source>Scan the supervisor’s badge, or choose the name and type the PIN</source>
        <translation>Escanee la tarjeta del responsable, o elija el nombre y escriba el PIN</translation>
    </message>
    <message>
        <source>Or choose your name and type the PIN</source>
        <translation>O elija su nombre y escriba el PIN</translation>
    </message>
    <message>
        <source>Go on without signing in</source>
        <translation>Seguir sin identificarse</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Acepto</translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation>Escanee su tarjeta</translation>
    </message>
    <message>
        <source>Nobody can sign in yet</source>
        <translation>Nadie puede identificarse aún</translation>
    </message>
    <message>
        <source>A supervisor has to agree</source>
        <translation>Debe aceptar un responsable</translation>
    </message>
    <message>
        <source>Put the items in a bag, seal it, then scan the bag’s label.</source>
        <translation>Ponga los artículos en una bolsa, precíntela y escanee su etiqueta.</translation>
    </message>
    <message>
        <source>Bag and seal</source>
        <translation>Embolsar</translation>
    </message>
    <message>
        <source>Close the return</source>
        <translation>Cerrar la devolución</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Imprimir nota</translation>
    </message>
    <message>
        <source>Press again to close</source>
        <translation>Pulse otra vez para cerrar</translation>
    </message>
    <message>
        <source>What you found</source>
        <translation>Lo que ha visto</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Diga al cliente</translation>
    </message>
    <message>
        <source>Not in this return</source>
        <translation>Fuera de esta devolución</translation>
    </message>
    <message>
        <source>Add {count} bag: type the count</source>
        <translation>Añadir {count} bolsa: escriba el número</translation>
    </message>
    <message>
        <source>Add all {count}: type the count</source>
        <translation>Añadir las {count}: escriba el número</translation>
    </message>
    <message>
        <source>In no tote</source>
        <translation>En ningún contenedor</translation>
    </message>
    <message>
        <source>In this tote</source>
        <translation>En este contenedor</translation>
    </message>
    <message>
        <source>Sealed totes</source>
        <translation>Contenedores precintados</translation>
    </message>
    <message>
        <source>Handed over today</source>
        <translation>Entregados hoy</translation>
    </message>
    <message>
        <source>Or type a label: RBB…, RBT…</source>
        <translation>O escriba una etiqueta: RBB…, RBT…</translation>
    </message>
    <message>
        <source>Close the tote</source>
        <translation>Cerrar el contenedor</translation>
    </message>
    <message>
        <source>Missing?</source>
        <translation>¿Falta?</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Apareció</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation>Dejarlo aquí</translation>
    </message>
    <message>
        <source>It goes too</source>
        <translation>También sale</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir otra vez</translation>
    </message>
    <message>
        <source>Every sealed bag is in a tote.</source>
        <translation>Cada bolsa precintada está en un contenedor.</translation>
    </message>
    <message>
        <source>No bag is in the open tote.</source>
        <translation>No hay bolsas en el contenedor abierto.</translation>
    </message>
    <message>
        <source>No sealed tote waits here.</source>
        <translation>Aquí no espera ningún contenedor precintado.</translation>
    </message>
    <message>
        <source>No tote was handed over today.</source>
        <translation>Hoy no se entregó ningún contenedor.</translation>
    </message>
    <message>
        <source>Tote {label}</source>
        <translation>Contenedor {label}</translation>
    </message>
    <message>
        <source>{bags}, {items} in it. Scan the bags into it.</source>
        <translation>{bags}, {items} dentro. Escanee las bolsas que entran.</translation>
    </message>
    <message>
        <source>No tote is open</source>
        <translation>No hay contenedor abierto</translation>
    </message>
    <message>
        <source>Scan the label of an empty tote, then the bags.</source>
        <translation>Escanee la etiqueta de un contenedor vacío y luego las bolsas.</translation>
    </message>
    <message>
        <source>Bags counted by hand</source>
        <translation>Bolsas contadas a mano</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Añadirlas</translation>
    </message>
    <message>
        <source>Seal number: scan or type it</source>
        <translation>Número del precinto: escanear o escribir</translation>
    </message>
    <message>
        <source>Weight in kg, optional</source>
        <translation>Peso en kg, opcional</translation>
    </message>
    <message>
        <source>Seal the tote</source>
        <translation>Precintar el contenedor</translation>
    </message>
    <message>
        <source>Driver: name, or scan the badge</source>
        <translation>Conductor: nombre o escanee la tarjeta</translation>
    </message>
    <message>
        <source>End the training</source>
        <translation>Terminar la formación</translation>
    </message>
    <message>
        <source>Open it without scanning</source>
        <translation>Abrir sin escanear</translation>
    </message>
    <message>
        <source>Choose a return to practise with</source>
        <translation>Elija una devolución para practicar</translation>
    </message>
    <message>
        <source>This item stays with us: say what it is</source>
        <translation>Este artículo se queda: diga qué es</translation>
    </message>
    <message>
        <source>An item of another return is easily put into the wrong bag. Asking now saves the customer a long wait.</source>
        <translation>Un artículo de otra devolución acaba fácilmente en la bolsa equivocada. Preguntar ahora ahorra al cliente una larga espera.</translation>
    </message>
    <message>
        <source>No money is promised for this item. The store decides.</source>
        <translation>No se promete dinero por este artículo. La tienda decide.</translation>
    </message>
    <message>
        <source>{count} piece</source>
        <translation>{count} unidad</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>{count} unidades</translation>
    </message>
    <message>
        <source>Customer scans this</source>
        <translation>El cliente escanea esto</translation>
    </message>
    <message>
        <source>Brand on the label</source>
        <translation>Marca en la etiqueta</translation>
    </message>
    <message>
        <source>What it is: kind, colour, size</source>
        <translation>Qué es: tipo, color, talla</translation>
    </message>
    <message>
        <source>This item is not in the return. Ask the customer:</source>
        <translation>Este artículo no está en la devolución. Pregunte al cliente:</translation>
    </message>
    <message>
        <source>Customer takes it back</source>
        <translation>El cliente se lo lleva</translation>
    </message>
    <message>
        <source>Best: nothing is recorded</source>
        <translation>Lo mejor: no se registra nada</translation>
    </message>
    <message>
        <source>Customer adds a return now</source>
        <translation>El cliente añade una devolución</translation>
    </message>
    <message>
        <source>Shows the store’s start link, then scan the new code</source>
        <translation>Muestra el enlace de la tienda; luego escanee el código nuevo</translation>
    </message>
    <message>
        <source>It stays with us</source>
        <translation>Se queda aquí</translation>
    </message>
    <message>
        <source>Describe it and take a photo</source>
        <translation>Descríbalo y haga una foto</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>One piece less</source>
        <translation>Una unidad menos</translation>
    </message>
    <message>
        <source>One piece more</source>
        <translation>Una unidad más</translation>
    </message>
    <message>
        <source>{taken} taken</source>
        <translation>{taken} hechas</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} min</source>
        <translation>{hours} h {minutes:02d} min</translation>
    </message>
    <message>
        <source>{taken} of {wanted} taken</source>
        <translation>{taken} de {wanted}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Sin evaluar</translation>
    </message>
    <message>
        <source>Barcode matches</source>
        <translation>El código coincide</translation>
    </message>
    <message>
        <source>Matched by eye</source>
        <translation>A simple vista</translation>
    </message>
    <message>
        <source>Not scanned</source>
        <translation>Sin escanear</translation>
    </message>
    <message>
        <source>Stain or dirt</source>
        <translation>Mancha o suciedad</translation>
    </message>
    <message>
        <source>Tear or hole</source>
        <translation>Roto o agujero</translation>
    </message>
    <message>
        <source>Worn or used</source>
        <translation>Usado o gastado</translation>
    </message>
    <message>
        <source>Tag gone</source>
        <translation>Sin etiqueta</translation>
    </message>
    <message>
        <source>Broken or zip</source>
        <translation>Roto o cremallera</translation>
    </message>
    <message>
        <source>Smell</source>
        <translation>Olor</translation>
    </message>
    <message>
        <source>Part missing</source>
        <translation>Falta una pieza</translation>
    </message>
    <message>
        <source>Pack damaged</source>
        <translation>Envase dañado</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Delante</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Interior</translation>
    </message>
    <message>
        <source>Sole</source>
        <translation>Suela</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Tell more</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Labels are not printed in the training: they would look like real ones.</source>
        <translation>En la formación no se imprimen etiquetas: parecerían reales.</translation>
    </message>
    <message>
        <source>{count} needs a person</source>
        <translation>{count} necesita a alguien</translation>
    </message>
    <message>
        <source>{count} need a person</source>
        <translation>{count} necesitan a alguien</translation>
    </message>
    <message>
        <source>{count} photo waits</source>
        <translation>{count} foto espera</translation>
    </message>
    <message>
        <source>{count} photos wait</source>
        <translation>{count} fotos esperan</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Queue {count}</source>
        <translation>Cola {count}</translation>
    </message>
    <message>
        <source>{name} is on duty. Lock: F12</source>
        <translation>{name} está de turno. Bloquear: F12</translation>
    </message>
    <message>
        <source>Offline {time}</source>
        <translation>Sin conexión {time}</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Sin conexión desde {time}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>started {day}</source>
        <translation>iniciada el {day}</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>pedido {number}</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>Borrar la última letra</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} de {pages}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>Parked: {progress}</source>
        <translation>Aparcada: {progress}</translation>
    </message>
    <message>
        <source>Go on with {name}, {progress}</source>
        <translation>Seguir con {name}, {progress}</translation>
    </message>
    <message>
        <source>Parked returns</source>
        <translation>Devoluciones aparcadas</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>Photo needed</source>
        <translation>Hace falta foto</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Una más</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Imagen de {name}</translation>
    </message>
    <message>
        <source>PIN: {count} digits typed</source>
        <translation>PIN: {count} cifras escritas</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Remove the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Wait {seconds} s, or scan a badge</source>
        <translation>Espere {seconds} s o escanee una tarjeta</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN de {name}</translation>
    </message>
    <message>
        <source>Choose a name first</source>
        <translation>Elija primero un nombre</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Imagen de la cámara</translation>
    </message>
    <message>
        <source>Starting the camera …</source>
        <translation>Iniciando la cámara …</translation>
    </message>
    <message>
        <source>QR code of {text}</source>
        <translation>Código QR de {text}</translation>
    </message>
    <message>
        <source>{count} seconds left to undo</source>
        <translation>{count} segundos para deshacer</translation>
    </message>
    <message>
        <source>TRAINING  Nothing here counts: no customer, no store, no payout</source>
        <translation>FORMACIÓN  Aquí nada cuenta: ni cliente, ni tienda, ni reembolso</translation>
    </message>
    <message>
        <source>Item {item} is not part of return {case}.</source>
        <translation>El artículo {item} no es de la devolución {case}.</translation>
    </message>
    <message>
        <source>An item is named that this return does not have.</source>
        <translation>Se nombra un artículo que esta devolución no tiene.</translation>
    </message>
    <message>
        <source>Nothing was changed, so there is nothing to correct.</source>
        <translation>No se ha cambiado nada, así que no hay nada que corregir.</translation>
    </message>
    <message>
        <source>No goods were taken in with this return. Goods that came since need a return of their own.</source>
        <translation>Con esta devolución no se recogió nada. Lo que vino después necesita otra devolución.</translation>
    </message>
    <message>
        <source>A supervisor has to agree to a correction.</source>
        <translation>Un responsable debe aceptar una corrección.</translation>
    </message>
    <message>
        <source>Say in a few words why it is corrected.</source>
        <translation>Diga en pocas palabras por qué se corrige.</translation>
    </message>
    <message>
        <source>Say what is wrong with the damaged item.</source>
        <translation>Diga qué le pasa al artículo dañado.</translation>
    </message>
    <message>
        <source>Scan the customer&apos;s return code first, then the items.</source>
        <translation>Escanee primero el código de devolución del cliente y luego los artículos.</translation>
    </message>
    <message>
        <source>This station is locked. Scan your badge, or type your PIN.</source>
        <translation>Este puesto está bloqueado. Escanee su tarjeta o escriba su PIN.</translation>
    </message>
    <message>
        <source>Decide first: park this return, or go on with it.</source>
        <translation>Decida primero: aparcar esta devolución o seguir con ella.</translation>
    </message>
    <message>
        <source>This return is done. Undo first, or scan the next customer&apos;s code.</source>
        <translation>Esta devolución está hecha. Deshágala primero o escanee el código del siguiente cliente.</translation>
    </message>
    <message>
        <source>Choose the item first: scan its tag or tap its card.</source>
        <translation>Elija primero el artículo: escanee su etiqueta o toque su tarjeta.</translation>
    </message>
    <message>
        <source>Choose the item first: tap its card.</source>
        <translation>Elija primero el artículo: toque su tarjeta.</translation>
    </message>
    <message>
        <source>Finish this page first.</source>
        <translation>Termine primero esta página.</translation>
    </message>
    <message>
        <source>Judge every item first.</source>
        <translation>Evalúe primero cada artículo.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>No return is known for this code. Scan the next customer&apos;s return code.</source>
        <translation>No se conoce devolución con este código. Escanee el código del siguiente cliente.</translation>
    </message>
    <message>
        <source>This is not a bag label. Scan a label that starts with RBB.</source>
        <translation>No es una etiqueta de bolsa. Escanee una que empiece por RBB.</translation>
    </message>
    <message>
        <source>Do what this page asks, or close it. The return beneath stays as it is.</source>
        <translation>Haga lo que pide esta página o ciérrela. La devolución de debajo queda como está.</translation>
    </message>
    <message>
        <source>Park this return to serve the other customer, or go on with it.</source>
        <translation>Aparque esta devolución para atender al otro cliente o siga con ella.</translation>
    </message>
    <message>
        <source>Scan the tag of an item, or tap its card. When all are judged, seal the bag and scan it.</source>
        <translation>Escanee la etiqueta de un artículo o toque su tarjeta. Cuando estén todos, precinte la bolsa y escanéela.</translation>
    </message>
    <message>
        <source>Look at the item, then press LIKE NEW, DAMAGED or NOT HERE.</source>
        <translation>Mire el artículo y pulse COMO NUEVO, DAÑADO o NO ESTÁ.</translation>
    </message>
    <message>
        <source>Choose the item that is in your hand, or say that it is none of these.</source>
        <translation>Elija el artículo que tiene en la mano o diga que no es ninguno.</translation>
    </message>
    <message>
        <source>Choose what is wrong, take the photos that are asked for, then save.</source>
        <translation>Elija qué le pasa, haga las fotos que se piden y guarde.</translation>
    </message>
    <message>
        <source>Hold the item still in the picture and take the photo, or go back without one.</source>
        <translation>Mantenga el artículo quieto y haga la foto, o vuelva sin ella.</translation>
    </message>
    <message>
        <source>Ask the customer once more. NOT HERE a second time takes the item out of the return.</source>
        <translation>Pregunte otra vez al cliente. NO ESTÁ por segunda vez quita el artículo de la devolución.</translation>
    </message>
    <message>
        <source>Ask the customer: take it back, start a return for it, or leave it with us.</source>
        <translation>Pregunte al cliente: llevárselo, iniciar una devolución o dejarlo aquí.</translation>
    </message>
    <message>
        <source>Read out what is paid, put the goods into a bag, seal it and scan its label.</source>
        <translation>Lea lo que se reembolsa, ponga los artículos en una bolsa, precíntela y escanee su etiqueta.</translation>
    </message>
    <message>
        <source>Done. Undo within the seconds shown, or scan the next customer&apos;s code.</source>
        <translation>Hecho. Deshágalo en los segundos que se muestran o escanee el código del siguiente cliente.</translation>
    </message>
    <message>
        <source>Badges are not used at this station.</source>
        <translation>En este puesto no se usan tarjetas.</translation>
    </message>
    <message>
        <source>The label was not read well. Scan it again, or set the scanner up with its sheet.</source>
        <translation>La etiqueta se leyó mal. Escanéela otra vez o ajuste el lector con su hoja.</translation>
    </message>
    <message>
        <source>That command belongs to a hub station. Nothing was done.</source>
        <translation>Esa orden es de un puesto del centro. No se hizo nada.</translation>
    </message>
    <message>
        <source>This station has no sign-in, so there is nothing to lock.</source>
        <translation>Este puesto no tiene identificación, así que no hay nada que bloquear.</translation>
    </message>
    <message>
        <source>This station has no search. Type the code under the camera&apos;s picture.</source>
        <translation>Este puesto no tiene búsqueda. Escriba el código bajo la imagen.</translation>
    </message>
    <message>
        <source>There is nothing to print again.</source>
        <translation>No hay nada que reimprimir.</translation>
    </message>
    <message>
        <source>Scan the code on the customer&apos;s phone or paper. If it will not scan, type it or search for the return.</source>
        <translation>Escanee el código del teléfono o papel del cliente. Si no se lee, escríbalo o busque la devolución.</translation>
    </message>
    <message>
        <source>This return is done. Scan the next customer&apos;s return code first.</source>
        <translation>Esta devolución está hecha. Escanee primero el código del siguiente cliente.</translation>
    </message>
    <message>
        <source>Judge this item first, then scan the bag.</source>
        <translation>Evalúe primero este artículo y escanee la bolsa.</translation>
    </message>
    <message>
        <source>This bag is already part of this return. Scan the next one.</source>
        <translation>Esta bolsa ya es de esta devolución. Escanee la siguiente.</translation>
    </message>
    <message>
        <source>This is a tote&apos;s label. Scan the customer&apos;s return code first.</source>
        <translation>Es la etiqueta de un contenedor. Escanee primero el código de devolución del cliente.</translation>
    </message>
    <message>
        <source>A license plate belongs to a hub station. Go on with this return.</source>
        <translation>Una placa es de un puesto del centro. Siga con esta devolución.</translation>
    </message>
    <message>
        <source>This is no return code. Scan the next customer&apos;s return code.</source>
        <translation>No es un código de devolución. Escanee el del siguiente cliente.</translation>
    </message>
    <message>
        <source>This is not an item&apos;s barcode. Scan the tag of an item of this return.</source>
        <translation>No es el código de barras de un artículo. Escanee la etiqueta de un artículo de esta devolución.</translation>
    </message>
    <message>
        <source>A photo belongs to an item: choose it first.</source>
        <translation>Una foto es de un artículo: elíjalo primero.</translation>
    </message>
    <message>
        <source>Open the photo page first.</source>
        <translation>Abra primero la página de fotos.</translation>
    </message>
    <message>
        <source>A photo belongs to an item.</source>
        <translation>Una foto es de un artículo.</translation>
    </message>
    <message>
        <source>Say first which item is not here.</source>
        <translation>Diga primero qué artículo no está.</translation>
    </message>
    <message>
        <source>Park this return first, or finish it.</source>
        <translation>Aparque primero esta devolución o termínela.</translation>
    </message>
    <message>
        <source>Scan this return&apos;s bag first, or park this return. Then scan the next customer&apos;s code.</source>
        <translation>Escanee primero la bolsa de esta devolución o apárquela. Después escanee el código del siguiente cliente.</translation>
    </message>
    <message>
        <source>That return is not stored here, and there is no network. Try again later.</source>
        <translation>Esa devolución no está guardada aquí y no hay red. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Tap the item that is not here first.</source>
        <translation>Toque primero el artículo que no está.</translation>
    </message>
    <message>
        <source>Choose: like new, damaged or not here.</source>
        <translation>Elija: como nuevo, dañado o no está.</translation>
    </message>
    <message>
        <source>To confirm, press NOT HERE again.</source>
        <translation>Para confirmar, pulse otra vez NO ESTÁ.</translation>
    </message>
    <message>
        <source>Scan into a tote</source>
        <translation>Escanear a un contenedor</translation>
    </message>
    <message>
        <source>All screens change at once. The receipt and the customer’s display follow the customer.</source>
        <translation>Todas las pantallas cambian enseguida. El recibo y la pantalla del cliente siguen al cliente.</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Send as correction</source>
        <translation>Enviar como corrección</translation>
    </message>
    <message>
        <source>The goods into a new bag</source>
        <translation>Los artículos a una bolsa nueva</translation>
    </message>
    <message>
        <source>Scan the new bag’s label</source>
        <translation>Escanee la etiqueta de la bolsa nueva</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>En pocas palabras</translation>
    </message>
    <message>
        <source>Torn or open</source>
        <translation>Rota o abierta</translation>
    </message>
    <message>
        <source>Label unreadable</source>
        <translation>Etiqueta ilegible</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Muy pequeña</translation>
    </message>
    <message>
        <source>Which bag is torn?</source>
        <translation>¿Qué bolsa está rota?</translation>
    </message>
    <message>
        <source>Old bag {label}</source>
        <translation>Bolsa antigua {label}</translation>
    </message>
    <message>
        <source>Scan the label of the new bag</source>
        <translation>Escanee la etiqueta de la bolsa nueva</translation>
    </message>
    <message>
        <source>Say first what happened</source>
        <translation>Diga primero qué pasó</translation>
    </message>
    <message>
        <source>Why is it replaced?</source>
        <translation>¿Por qué se cambia?</translation>
    </message>
    <message>
        <source>{count} change is not saved</source>
        <translation>{count} cambio sin guardar</translation>
    </message>
    <message>
        <source>{count} changes are not saved</source>
        <translation>{count} cambios sin guardar</translation>
    </message>
    <message>
        <source>{unsaved}. Saving starts the program again.</source>
        <translation>{unsaved}. Guardar reinicia el programa.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Screen, sound</source>
        <translation>Pantalla, sonido</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>{name}: the one before</source>
        <translation>{name}: el anterior</translation>
    </message>
    <message>
        <source>{name}: the next one</source>
        <translation>{name}: el siguiente</translation>
    </message>
    <message>
        <source>Play the sounds</source>
        <translation>Oír los sonidos</translation>
    </message>
    <message>
        <source>Print a receipt</source>
        <translation>Imprimir un recibo</translation>
    </message>
    <message>
        <source>Print a label</source>
        <translation>Imprimir una etiqueta</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This is the training: there is nothing to export, and nothing was written.</source>
        <translation>Es la formación: no hay nada que exportar y no se escribió nada.</translation>
    </message>
    <message>
        <source>This station is not known to central. Run: returnpoint enrol CODE</source>
        <translation>La central no conoce este puesto. Ejecute: returnpoint enrol CODE</translation>
    </message>
    <message>
        <source>Exported: {events} returns and {photos} photos, as {name}. Take the stick out.</source>
        <translation>Exportado: {events} devoluciones y {photos} fotos, en {name}. Saque la memoria.</translation>
    </message>
    <message>
        <source>What is not finished yet is not in it.</source>
        <translation>Lo que no está terminado no va incluido.</translation>
    </message>
    <message>
        <source>This is the training: nothing is sent.</source>
        <translation>Es la formación: no se envía nada.</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Sin registrar</translation>
    </message>
    <message>
        <source>No USB stick was found. Put one in, wait a moment, then press Export again.</source>
        <translation>No se encontró memoria USB. Ponga una, espere un momento y pulse otra vez Exportar.</translation>
    </message>
    <message>
        <source>The export is being written. Leave the stick in until this says that it is done.</source>
        <translation>Se está escribiendo la exportación. Deje la memoria puesta hasta que diga que ha terminado.</translation>
    </message>
    <message>
        <source>The export met an error of its own. Nothing was changed here; call support.</source>
        <translation>La exportación tuvo un error propio. Aquí no cambió nada; llame a soporte.</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>Detrás</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>por hacer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Photos stay</source>
        <translation>Fotos guardadas</translation>
    </message>
    <message>
        <source>{count} d after central has them</source>
        <translation>{count} d tras llegar a la central</translation>
    </message>
    <message>
        <source>Returns stay</source>
        <translation>Devoluciones guardadas</translation>
    </message>
    <message>
        <source>{count} d after they are over</source>
        <translation>{count} d tras terminar</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>This is the training: its settings are not saved.</source>
        <translation>Es la formación: sus ajustes no se guardan.</translation>
    </message>
    <message>
        <source>This program was started without a settings file, so nothing can be saved.</source>
        <translation>Este programa se inició sin archivo de ajustes, así que no se puede guardar nada.</translation>
    </message>
    <message>
        <source>Central sets this for your place, so it is not saved here.</source>
        <translation>Esto lo fija la central para su lugar, así que no se guarda aquí.</translation>
    </message>
    <message>
        <source>Not saved. The settings file {path} is gone: call support.</source>
        <translation>No se guardó. Falta el archivo de ajustes {path}: llame a soporte.</translation>
    </message>
    <message>
        <source>End the training first: the real counter asks for its own supervisor.</source>
        <translation>Termine primero la formación: el mostrador real pide su propio responsable.</translation>
    </message>
    <message>
        <source>not enrolled</source>
        <translation>sin registrar</translation>
    </message>
    <message>
        <source>Not saved. {problem}</source>
        <translation>No se guardó. {problem}</translation>
    </message>
    <message>
        <source>The training cannot begin. {problem}</source>
        <translation>La formación no puede empezar. {problem}</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>It met an error of its own. Call support.</source>
        <translation>Tuvo un error propio. Llame a soporte.</translation>
    </message>
    <message>
        <source>Central&apos;s answer was cut short or garbled. It will be asked again.</source>
        <translation>La respuesta de la central llegó cortada o dañada. Se pedirá otra vez.</translation>
    </message>
    <message>
        <source>This network answers with a web page of its own (a sign-in page?). Nothing was sent; returns are kept here. Sign in to the network, or tell whoever runs it.</source>
        <translation>Esta red responde con una página propia (¿de acceso?). No se envió nada; las devoluciones se guardan aquí. Acceda a la red o avise a quien la lleva.</translation>
    </message>
    <message>
        <source>Something between here and central answered {status}. Returns are kept here and sent later.</source>
        <translation>Algo entre aquí y la central respondió {status}. Las devoluciones se guardan aquí y se envían después.</translation>
    </message>
    <message>
        <source>This network sends us to {host} instead of to central. Nothing was sent; returns are kept here.</source>
        <translation>Esta red nos manda a {host} en vez de a la central. No se envió nada; las devoluciones se guardan aquí.</translation>
    </message>
    <message>
        <source>Central answered {status}.</source>
        <translation>La central respondió {status}.</translation>
    </message>
    <message>
        <source>This network sends us elsewhere instead of to central. Nothing was sent; returns are kept here.</source>
        <translation>Esta red nos manda a otro sitio en vez de a la central. No se envió nada; las devoluciones se guardan aquí.</translation>
    </message>
    <message>
        <source>The connection to central is not secure (its certificate does not fit). Nothing was sent. Check this computer&apos;s date and its network.</source>
        <translation>La conexión con la central no es segura (su certificado no encaja). No se envió nada. Revise la fecha y la red de este ordenador.</translation>
    </message>
    <message>
        <source>This station is not enrolled yet. Enter its enrolment code.</source>
        <translation>Este puesto aún no está registrado. Escriba su código de registro.</translation>
    </message>
    <message>
        <source>Central confirmed another photo than the one that was sent.</source>
        <translation>La central confirmó otra foto distinta de la enviada.</translation>
    </message>
    <message>
        <source>This central is too old for a new key: the station keeps the one it has.</source>
        <translation>Esta central es demasiado antigua para una clave nueva: el puesto conserva la que tiene.</translation>
    </message>
    <message>
        <source>Central did not answer in time.</source>
        <translation>La central no respondió a tiempo.</translation>
    </message>
    <message>
        <source>a Wi-Fi code</source>
        <translation>un código wifi</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>una dirección de correo</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>un número de teléfono</translation>
    </message>
    <message>
        <source>a text message</source>
        <translation>un mensaje de texto</translation>
    </message>
    <message>
        <source>a place on a map</source>
        <translation>un lugar en un mapa</translation>
    </message>
    <message>
        <source>a contact card</source>
        <translation>una tarjeta de contacto</translation>
    </message>
    <message>
        <source>a sign-in code</source>
        <translation>un código de acceso</translation>
    </message>
    <message>
        <source>a payment code</source>
        <translation>un código de pago</translation>
    </message>
    <message>
        <source>another web page</source>
        <translation>otra página web</translation>
    </message>
    <message>
        <source>The bag is sealed. Undo first, or finish.</source>
        <translation>La bolsa está precintada. Deshaga primero o termine.</translation>
    </message>
    <message>
        <source>No return is open. Choose a parked one, or scan a customer&apos;s code.</source>
        <translation>No hay ninguna devolución abierta. Elija una aparcada o escanee el código de un cliente.</translation>
    </message>
    <message>
        <source>Open the page for items that are not in the return.</source>
        <translation>Abra la página de artículos fuera de la devolución.</translation>
    </message>
    <message>
        <source>Read the number on the seal and enter it.</source>
        <translation>Lea el número del precinto y escríbalo.</translation>
    </message>
    <message>
        <source>Tote {tote} is open with {count} bag in it. Close it first, or go on filling it.</source>
        <translation>El contenedor {tote} está abierto con {count} bolsa. Ciérrelo primero o siga llenándolo.</translation>
    </message>
    <message>
        <source>Tote {tote} is open with {count} bags in it. Close it first, or go on filling it.</source>
        <translation>El contenedor {tote} está abierto con {count} bolsas. Ciérrelo primero o siga llenándolo.</translation>
    </message>
    <message>
        <source>Tote {tote} is sealed and waits for its pick-up. Take another tote.</source>
        <translation>El contenedor {tote} está precintado y espera su recogida. Tome otro.</translation>
    </message>
    <message>
        <source>Bag {bag} was not sealed at this station. If it is of this shop&apos;s other station, a supervisor can let it in; if not, put it aside and call support.</source>
        <translation>La bolsa {bag} no se precintó en este puesto. Si es de otro puesto de este local, un responsable puede admitirla; si no, apártela y llame a soporte.</translation>
    </message>
    <message>
        <source>You counted {yours}, and {count} bag is not in a tote yet. Count again, or scan each bag.</source>
        <translation>Ha contado {yours} y {count} bolsa no está en un contenedor. Cuente otra vez o escanee cada bolsa.</translation>
    </message>
    <message>
        <source>You counted {yours}, and {count} bags are not in a tote yet. Count again, or scan each bag.</source>
        <translation>Ha contado {yours} y {count} bolsas no están en un contenedor. Cuente otra vez o escanee cada bolsa.</translation>
    </message>
    <message>
        <source>Bag {bag} is not in tote {tote}.</source>
        <translation>La bolsa {bag} no está en el contenedor {tote}.</translation>
    </message>
    <message>
        <source>A tote&apos;s weight is more than 0 and at most 1000 kg. Leave it empty if it was not weighed.</source>
        <translation>Un contenedor pesa más de 0 y como máximo 1000 kg. Déjelo vacío si no se pesó.</translation>
    </message>
    <message>
        <source>Tote {tote} is not sealed here, so it cannot be opened again.</source>
        <translation>El contenedor {tote} no está precintado aquí, así que no se puede reabrir.</translation>
    </message>
    <message>
        <source>Close tote {tote} first.</source>
        <translation>Cierre primero el contenedor {tote}.</translation>
    </message>
    <message>
        <source>A supervisor has to agree to break the seal of tote {tote}.</source>
        <translation>Un responsable debe aceptar romper el precinto del contenedor {tote}.</translation>
    </message>
    <message>
        <source>{count} event is not sent yet.</source>
        <translation>{count} evento aún no se ha enviado.</translation>
    </message>
    <message>
        <source>{count} events are not sent yet.</source>
        <translation>{count} eventos aún no se han enviado.</translation>
    </message>
    <message>
        <source>{count} needs a person: see the queue.</source>
        <translation>{count} necesita a alguien: vea la cola.</translation>
    </message>
    <message>
        <source>{count} need a person: see the queue.</source>
        <translation>{count} necesitan a alguien: vea la cola.</translation>
    </message>
    <message>
        <source>Bag {bag} was not sealed at this station. Replace it where it was.</source>
        <translation>La bolsa {bag} no se precintó en este puesto. Cámbiela donde se hizo.</translation>
    </message>
    <message>
        <source>Bag {bag} was replaced by {new} already. Scan that one.</source>
        <translation>La bolsa {bag} ya se cambió por {new}. Escanee esa.</translation>
    </message>
    <message>
        <source>Bag {bag} is in the sealed tote {tote}. It cannot be replaced any more: tell the driver.</source>
        <translation>La bolsa {bag} está en el contenedor precintado {tote}. Ya no se puede cambiar: avise al conductor.</translation>
    </message>
    <message>
        <source>That is the old label. Scan the label of the new bag.</source>
        <translation>Es la etiqueta antigua. Escanee la de la bolsa nueva.</translation>
    </message>
    <message>
        <source>Say in a few words why the bag is replaced.</source>
        <translation>Diga en pocas palabras por qué se cambia la bolsa.</translation>
    </message>
    <message>
        <source>Tote {tote} is sealed. Open another one for more bags.</source>
        <translation>El contenedor {tote} está precintado. Abra otro para más bolsas.</translation>
    </message>
    <message>
        <source>At most {most} letters and digits, please.</source>
        <translation>Como máximo {most} letras y cifras, por favor.</translation>
    </message>
    <message>
        <source>Bag {bag} is on HOLD and must not be shipped. Put it aside and see the queue.</source>
        <translation>La bolsa {bag} está en HOLD y no debe enviarse. Apártela y vea la cola.</translation>
    </message>
    <message>
        <source>Bag {bag} was replaced by {new}. Scan that one.</source>
        <translation>La bolsa {bag} se cambió por {new}. Escanee esa.</translation>
    </message>
    <message>
        <source>Bag {bag} is in this tote already.</source>
        <translation>La bolsa {bag} ya está en este contenedor.</translation>
    </message>
    <message>
        <source>Bag {bag} is in a tote that was sealed before. Put it aside and call support.</source>
        <translation>La bolsa {bag} está en un contenedor ya precintado. Apártela y llame a soporte.</translation>
    </message>
    <message>
        <source>Tote {tote} was handed over already. Print its manifest again if it is lost.</source>
        <translation>El contenedor {tote} ya se entregó. Reimprima su manifiesto si se ha perdido.</translation>
    </message>
    <message>
        <source>Tote {tote} is not sealed yet. Close it first.</source>
        <translation>El contenedor {tote} aún no está precintado. Ciérrelo primero.</translation>
    </message>
    <message>
        <source>Bag {bag} in tote {tote} is on HOLD and must not be shipped. Open the tote again with a supervisor, take the bag out and seal it anew.</source>
        <translation>La bolsa {bag} del contenedor {tote} está en HOLD y no debe enviarse. Ábralo con un responsable, saque la bolsa y precíntelo de nuevo.</translation>
    </message>
    <message>
        <source>Choose the carrier that takes the totes.</source>
        <translation>Elija el transportista que recoge los contenedores.</translation>
    </message>
    <message>
        <source>Enter the driver&apos;s name, or scan the driver&apos;s badge.</source>
        <translation>Escriba el nombre del conductor o escanee su tarjeta.</translation>
    </message>
    <message>
        <source>Totes stay here: a return of {at} has not reached central for more than a day. Bring the network back or call support; bags leave when it is sent.</source>
        <translation>Los contenedores se quedan: una devolución del {at} lleva más de un día sin llegar a la central. Recupere la red o llame a soporte; las bolsas salen cuando se envíe.</translation>
    </message>
    <message>
        <source>stain or dirt</source>
        <translation>mancha o suciedad</translation>
    </message>
    <message>
        <source>tear or hole</source>
        <translation>roto o agujero</translation>
    </message>
    <message>
        <source>worn or used</source>
        <translation>usado o gastado</translation>
    </message>
    <message>
        <source>tag gone</source>
        <translation>sin etiqueta</translation>
    </message>
    <message>
        <source>broken or zip</source>
        <translation>roto o cremallera</translation>
    </message>
    <message>
        <source>smell</source>
        <translation>olor</translation>
    </message>
    <message>
        <source>part missing</source>
        <translation>falta una pieza</translation>
    </message>
    <message>
        <source>pack damage</source>
        <translation>envase dañado</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>front</source>
        <translation>delante</translation>
    </message>
    <message>
        <source>back</source>
        <translation>detrás</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>interior</translation>
    </message>
    <message>
        <source>sole</source>
        <translation>suela</translation>
    </message>
    <message>
        <source>box</source>
        <translation>caja</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>Choose at least one reason.</source>
        <translation>Elija al menos un motivo.</translation>
    </message>
    <message>
        <source>Say in words what is wrong.</source>
        <translation>Diga con palabras qué le pasa.</translation>
    </message>
    <message>
        <source>1 more photo needed.</source>
        <translation>Falta 1 foto más.</translation>
    </message>
    <message>
        <source>{count} more photos needed.</source>
        <translation>Faltan {count} fotos más.</translation>
    </message>
    <message>
        <source>Ask the customer first.</source>
        <translation>Pregunte primero al cliente.</translation>
    </message>
    <message>
        <source>Say what it is, or scan its barcode.</source>
        <translation>Diga qué es o escanee su código de barras.</translation>
    </message>
    <message>
        <source>Choose its condition.</source>
        <translation>Elija su estado.</translation>
    </message>
    <message>
        <source>1 photo needed.</source>
        <translation>Hace falta 1 foto.</translation>
    </message>
    <message>
        <source>This store wants the item’s tag scanned before it is like new.</source>
        <translation>Esta tienda quiere la etiqueta escaneada antes de dar el artículo como nuevo.</translation>
    </message>
    <message>
        <source>This store wants a photo of this item first.</source>
        <translation>Esta tienda quiere primero una foto de este artículo.</translation>
    </message>
    <message>
        <source>Reasons belong to a damaged item.</source>
        <translation>Los motivos son de un artículo dañado.</translation>
    </message>
    <message>
        <source>Places belong to a damaged item.</source>
        <translation>Los lugares son de un artículo dañado.</translation>
    </message>
    <message>
        <source>Quick words belong to a damaged item.</source>
        <translation>Las palabras rápidas son de un artículo dañado.</translation>
    </message>
    <message>
        <source>Only the finding on a damaged item can be disputed.</source>
        <translation>Solo se puede discutir el resultado de un artículo dañado.</translation>
    </message>
    <message>
        <source>A note belongs to a damaged item.</source>
        <translation>Una nota es de un artículo dañado.</translation>
    </message>
    <message>
        <source>Open the item&apos;s damage page first.</source>
        <translation>Abra primero la página de daños del artículo.</translation>
    </message>
    <message>
        <source>This item has a judgement already. Go back and choose its card to change it.</source>
        <translation>Este artículo ya está evaluado. Vuelva y elija su tarjeta para cambiarlo.</translation>
    </message>
    <message>
        <source>An item that is here is like new or damaged.</source>
        <translation>Un artículo que está es como nuevo o dañado.</translation>
    </message>
    <message>
        <source>Write a number from 1 to {most}.</source>
        <translation>Escriba un número de 1 a {most}.</translation>
    </message>
    <message>
        <source>Every item has a judgement. Choose the one to change.</source>
        <translation>Todos los artículos están evaluados. Elija cuál cambiar.</translation>
    </message>
    <message>
        <source>This return is not open, so nothing can be taken in for it.</source>
        <translation>Esta devolución no está abierta, así que no se puede aceptar nada.</translation>
    </message>
    <message>
        <source>Finish this item first.</source>
        <translation>Termine primero este artículo.</translation>
    </message>
    <message>
        <source>1 item is still to judge.</source>
        <translation>Queda 1 artículo por evaluar.</translation>
    </message>
    <message>
        <source>{count} items are still to judge.</source>
        <translation>Quedan {count} artículos por evaluar.</translation>
    </message>
    <message>
        <source>Nothing was taken, so there is no bag. Confirm to close the return.</source>
        <translation>No se recogió nada, así que no hay bolsa. Confirme para cerrar la devolución.</translation>
    </message>
    <message>
        <source>A return fills 1 to {most} bags.</source>
        <translation>Una devolución llena de 1 a {most} bolsas.</translation>
    </message>
    <message>
        <source>That many bags are scanned already. Undo the last bag first, then scan it again.</source>
        <translation>Ya hay tantas bolsas escaneadas. Deshaga primero la última y escanéela otra vez.</translation>
    </message>
    <message>
        <source>This return is sealed already. Undo first, or go on with the next customer.</source>
        <translation>Esta devolución ya está precintada. Deshaga primero o siga con el siguiente cliente.</translation>
    </message>
    <message>
        <source>Judge first: 1 item is left.</source>
        <translation>Evalúe primero: queda 1 artículo.</translation>
    </message>
    <message>
        <source>Judge first: {count} items are left.</source>
        <translation>Evalúe primero: quedan {count} artículos.</translation>
    </message>
    <message>
        <source>Goods were taken: seal them in a bag and scan its label.</source>
        <translation>Se recogieron artículos: precíntelos en una bolsa y escanee su etiqueta.</translation>
    </message>
    <message>
        <source>Five returns are parked already. Finish this one, or take one of them up first.</source>
        <translation>Ya hay cinco devoluciones aparcadas. Termine esta o retome antes una de ellas.</translation>
    </message>
    <message>
        <source>This return is over.</source>
        <translation>Esta devolución ha terminado.</translation>
    </message>
    <message>
        <source>Scan the sealed bag first.</source>
        <translation>Escanee primero la bolsa precintada.</translation>
    </message>
    <message>
        <source>There is no page to go back to.</source>
        <translation>No hay página anterior.</translation>
    </message>
    <message>
        <source>Central did not answer for this event.</source>
        <translation>La central no respondió sobre este evento.</translation>
    </message>
    <message>
        <source>This return was corrected very often. Call support.</source>
        <translation>Esta devolución se ha corregido muchas veces. Llame a soporte.</translation>
    </message>
    <message>
        <source>The first drop-off of this return was not at this station, so it cannot be corrected here. Keep the bag on HOLD and call support.</source>
        <translation>La primera entrega de esta devolución no fue en este puesto, así que no se puede corregir aquí. Deje la bolsa en HOLD y llame a soporte.</translation>
    </message>
    <message>
        <source>This return was not taken in at this station, so it cannot be corrected here.</source>
        <translation>Esta devolución no se recogió en este puesto, así que no se puede corregir aquí.</translation>
    </message>
    <message>
        <source>What was said of this return has left this station: central has had it for more than a day. Call support for a correction.</source>
        <translation>Lo dicho de esta devolución ya no está en este puesto: la central lo tiene desde hace más de un día. Llame a soporte para corregirlo.</translation>
    </message>
    <message>
        <source>Used on {day} for {case}. Take a new bag.</source>
        <translation>Usada el {day} para {case}. Tome una bolsa nueva.</translation>
    </message>
    <message>
        <source>Take a new bag.</source>
        <translation>Tome una bolsa nueva.</translation>
    </message>
    <message>
        <source>This label was used before. Take a new bag.</source>
        <translation>Esta etiqueta ya se usó. Tome una bolsa nueva.</translation>
    </message>
    <message>
        <source>{bag} is on a bag of {case}, which is not finished.</source>
        <translation>{bag} está en una bolsa de {case}, que no está terminada.</translation>
    </message>
    <message>
        <source>Finish it first.</source>
        <translation>Termínela primero.</translation>
    </message>
    <message>
        <source>That tote is not known here.</source>
        <translation>Ese contenedor no se conoce aquí.</translation>
    </message>
    <message>
        <source>The check met an error of its own. Nothing was changed by it; call support.</source>
        <translation>La comprobación tuvo un error propio. No cambió nada; llame a soporte.</translation>
    </message>
    <message>
        <source>This station was switched off by the operator. The returns it knew were removed from it; nothing waits to be sent. Call whoever runs it.</source>
        <translation>El operador desactivó este puesto. Se quitaron las devoluciones que conocía; no hay nada por enviar. Llame a quien lo lleva.</translation>
    </message>
    <message>
        <source>This station was switched off by the operator. The returns it knew were removed from it; the {kept} taken in here and not sent are kept, and nothing of them is lost. Call whoever runs it.</source>
        <translation>El operador desactivó este puesto. Se quitaron las devoluciones que conocía; las {kept} recogidas aquí y sin enviar se guardan y no se pierde nada. Llame a quien lo lleva.</translation>
    </message>
    <message>
        <source>If you can read this, the printer works.</source>
        <translation>Si puede leer esto, la impresora funciona.</translation>
    </message>
    <message>
        <source>There is no printer at this station. All work goes on without one.</source>
        <translation>Este puesto no tiene impresora. Todo el trabajo sigue sin ella.</translation>
    </message>
    <message>
        <source>The printer could not print it. Look at the printer, then print again.</source>
        <translation>La impresora no pudo imprimirlo. Revísela y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>The printer cannot be asked how it is. Look at the printer.</source>
        <translation>No se puede consultar la impresora. Revísela.</translation>
    </message>
    <message>
        <source>A supervisor has to agree to take goods in without a return.</source>
        <translation>Un responsable debe aceptar recoger artículos sin devolución.</translation>
    </message>
    <message>
        <source>Take a photo of the goods first.</source>
        <translation>Haga primero una foto de los artículos.</translation>
    </message>
    <message>
        <source>Central&apos;s list of returns does not end. It will be asked again.</source>
        <translation>La lista de devoluciones de la central no termina. Se pedirá otra vez.</translation>
    </message>
    <message>
        <source>The sync met an error of its own. Returns are kept here; call support if this stays.</source>
        <translation>La sincronización tuvo un error propio. Las devoluciones se guardan aquí; llame a soporte si sigue así.</translation>
    </message>
    <message>
        <source>Central refuses every return that this station sends now. They are kept here, and one is tried from time to time. Call support. Central says: {words}</source>
        <translation>La central rechaza todas las devoluciones que envía este puesto. Se guardan aquí y se prueba una de vez en cuando. Llame a soporte. La central dice: {words}</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s, or scan a badge.</source>
        <translation>Demasiados PIN erróneos. Espere {seconds} s o escanee una tarjeta.</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>PIN erróneo.</translation>
    </message>
    <message>
        <source>{count} try left, then a wait of {wait} s.</source>
        <translation>Queda {count} intento, luego {wait} s de espera.</translation>
    </message>
    <message>
        <source>{count} tries left, then a wait of {wait} s.</source>
        <translation>Quedan {count} intentos, luego {wait} s de espera.</translation>
    </message>
    <message>
        <source>The staff list is here now. Scan your badge, or choose your name.</source>
        <translation>Ya está la lista de personal. Escanee su tarjeta o elija su nombre.</translation>
    </message>
    <message>
        <source>Two badges were shown at once: {name} is on duty. If that is wrong, show one badge alone.</source>
        <translation>Se mostraron dos tarjetas a la vez: {name} está de turno. Si no es así, muestre solo una.</translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet, so no badge can be checked.</source>
        <translation>La lista de personal aún no ha llegado, así que no se puede comprobar ninguna tarjeta.</translation>
    </message>
    <message>
        <source>This badge does not count here. Choose your name, or ask for a new badge.</source>
        <translation>Esta tarjeta no vale aquí. Elija su nombre o pida una nueva.</translation>
    </message>
    <message>
        <source>This name is not on the list any more. Choose another.</source>
        <translation>Ese nombre ya no está en la lista. Elija otro.</translation>
    </message>
    <message>
        <source>Wait {seconds} s before the next PIN, or scan a badge.</source>
        <translation>Espere {seconds} s antes del próximo PIN o escanee una tarjeta.</translation>
    </message>
    <message>
        <source>{name} has no PIN. Scan the badge.</source>
        <translation>{name} no tiene PIN. Escanee la tarjeta.</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minutos</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} ahead. Returns are not affected: central counts by its own clock. Set the date and time right, or call support.</source>
        <translation>El reloj de este ordenador va {time} adelantado. Las devoluciones no se ven afectadas: la central usa el suyo. Ajuste fecha y hora o llame a soporte.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} behind. Returns are not affected: central counts by its own clock. Set the date and time right, or call support.</source>
        <translation>El reloj de este ordenador va {time} atrasado. Las devoluciones no se ven afectadas: la central usa el suyo. Ajuste fecha y hora o llame a soporte.</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} horas</translation>
    </message>
    <message>
        <source>Finish or cancel return {case} first.</source>
        <translation>Termine o cancele primero la devolución {case}.</translation>
    </message>
    <message>
        <source>The station&apos;s database refused: {why}.</source>
        <translation>La base de datos del puesto rechazó: {why}.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved. Free some space, then try again.</source>
        <translation>El disco está lleno: no se guardó nada. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The station&apos;s database cannot be written. Check the rights of its folder.</source>
        <translation>No se puede escribir en la base de datos del puesto. Revise los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>The station&apos;s database is busy. Try again in a moment.</source>
        <translation>La base de datos del puesto está ocupada. Inténtelo en un momento.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should: {what} ({why}).</source>
        <translation>El disco no responde como debe: {what} ({why}).</translation>
    </message>
    <message>
        <source>The disk is full: {what}. Free some space, then try again.</source>
        <translation>El disco está lleno: {what}. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Photo {id} is damaged on this station&apos;s disk.</source>
        <translation>La foto {id} está dañada en el disco de este puesto.</translation>
    </message>
    <message>
        <source>Photo {id} is missing on this station&apos;s disk.</source>
        <translation>La foto {id} falta en el disco de este puesto.</translation>
    </message>
    <message>
        <source>A return that is not finished cannot be read ({problem}). Ask support.</source>
        <translation>No se puede leer una devolución sin terminar ({problem}). Consulte a soporte.</translation>
    </message>
    <message>
        <source>This return is closed already. Scan the next return code.</source>
        <translation>Esta devolución ya está cerrada. Escanee el siguiente código de devolución.</translation>
    </message>
</context>
</TS>
