package dev.understudy.core.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The keys in S3's answer to ListObjectsV2. */
final class ListedKeys {
    private ListedKeys() {}

    /**
     * All of them, but for those that only stand for folders.
     *
     * @throws IOException if this is no XML
     */
    static List<String> read(InputStream answer) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        List<String> keys = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(answer);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Key")) {
                    keys.add(reader.getElementText());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        keys.removeIf(key -> key.endsWith("/"));
        return keys;
    }
}
